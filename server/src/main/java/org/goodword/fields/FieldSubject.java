package org.goodword.fields;

import java.util.Locale;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// What fields are kept of.
public enum FieldSubject {
    TICKET,
    CONTACT,
    ORGANISATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws Rejected `invalid-value`
    public static FieldSubject of(String code) {
        return Stream.of(values())
                .filter(subject -> subject.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(
                        "subject", "\"%s\" has no fields; ticket, contact and organisation have.".formatted(code)));
    }
}
