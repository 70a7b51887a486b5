package org.goodword.advocacy.answering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.advocacy.asking.NotNow;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Organisation;

/// How somebody chose to be named below a quote.
public enum Naming {
    /// Full name, and the organisation if there is one.
    FULL,
    FIRST,
    ANONYMOUS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Naming> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    Optional<String> name(Contact contact) {
        return switch (this) {
            case FULL -> Optional.of(contact.name());
            case FIRST -> Optional.of(NotNow.firstName(contact.name()));
            case ANONYMOUS -> Optional.empty();
        };
    }

    Optional<String> organisation(Optional<Organisation> organisation) {
        return this == FULL ? organisation.map(Organisation::name) : Optional.empty();
    }
}
