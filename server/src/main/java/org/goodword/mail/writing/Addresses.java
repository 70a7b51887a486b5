package org.goodword.mail.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.util.List;
import java.util.regex.Pattern;
import org.goodword.mail.reading.Person;
import org.goodword.platform.EmailAddress;

/// Our people as header addresses. What we read is looser than what we may write.
public final class Addresses {
    private static final Pattern DOT_ATOM = Pattern.compile("[\\w!#$%&'*+/=?^`{|}~.-]{1,64}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|\\[[A-Za-z0-9.:]{1,60}]");

    private Addresses() {}

    static Address[] of(List<Person> people) {
        return people.stream().map(Addresses::of).toArray(Address[]::new);
    }

    static InternetAddress of(Person person) {
        try {
            var address = of(person.address());
            if (!person.name().isBlank()) address.setPersonal(Lines.one(person.name()), UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// Throws [UnsendableMail] for an address that mail servers cannot be told.
    public static InternetAddress of(EmailAddress address) {
        var result = new InternetAddress();
        result.setAddress(local(address) + "@" + host(address));
        return result;
    }

    private static String local(EmailAddress address) {
        var local = address.local();
        if (DOT_ATOM.matcher(local).matches()) return local;
        if (local.chars().anyMatch(letter -> letter < ' ' || letter > '~')) throw unsendable(address);
        var isQuoted = local.length() > 1 && local.startsWith("\"") && local.endsWith("\"");
        var inner = isQuoted ? local.substring(1, local.length() - 1) : local;
        return '"' + inner.replaceAll("[\\\\\"]", "") + '"';
    }

    private static String host(EmailAddress address) {
        try {
            var host = address.domain().startsWith("[") ? address.domain() : IDN.toASCII(address.domain());
            if (HOST.matcher(host).matches()) return host;
        } catch (IllegalArgumentException noName) {
            throw unsendable(address);
        }
        throw unsendable(address);
    }

    private static UnsendableMail unsendable(EmailAddress address) {
        return new UnsendableMail("Mail cannot be sent to the address \"%s\".".formatted(address));
    }
}
