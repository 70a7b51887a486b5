package org.goodword.platform;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the form we compare: stripped and in lower case.
///
/// Looser than RFC 5321 on purpose: a customer's odd address is still a customer's address.
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{Cntrl}<>]{1,64}@[^@\\s\\p{Cntrl}<>]{1,255}");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(value).matches()) throw new Rejected(new InvalidEmailAddress(value));
    }

    public static Optional<EmailAddress> parse(String text) {
        var candidate = text.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(candidate).matches() ? Optional.of(new EmailAddress(candidate)) : Optional.empty();
    }

    public String local() {
        return value.substring(0, value.indexOf('@'));
    }

    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    @Override
    public String toString() {
        return value;
    }

    public record InvalidEmailAddress(String given) implements Problem {
        @Override
        public Code code() {
            return new Code("invalid-email-address", Status.UNPROCESSABLE);
        }

        @Override
        public String detail() {
            return "\"%s\" is not an e-mail address.".formatted(given);
        }
    }
}
