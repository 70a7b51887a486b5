package org.goodword.fields;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.filter.spi.FieldType;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;

/// What a field holds. Each value is one: who needs several makes several fields.
public enum Kind {
    /// At most 2,000 characters; filtered by the first 200.
    TEXT(FieldType.TEXT),
    /// At most four decimals, less than a hundred thousand million.
    NUMBER(FieldType.DECIMAL),
    /// Minor units of the field's currency.
    MONEY(FieldType.DECIMAL),
    /// A day of the calendar.
    DATE(FieldType.DATE),
    /// One of its options, by key.
    CHOICE(FieldType.CHOICE),
    /// One of its options, by key, each of which may lie under another.
    TREE(FieldType.CHOICE),
    /// An agent.
    PERSON(FieldType.AGENT),
    CONTACT(FieldType.ID),
    ORGANISATION(FieldType.ID),
    TICKET(FieldType.ID);

    private final FieldType filtered;

    Kind(FieldType filtered) {
        this.filtered = filtered;
    }

    public FieldType filtered() {
        return filtered;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean hasOptions() {
        return this == CHOICE || this == TREE;
    }

    /// Its values name something kept elsewhere.
    public boolean refers() {
        return switch (this) {
            case PERSON, CONTACT, ORGANISATION, TICKET -> true;
            case TEXT, NUMBER, MONEY, DATE, CHOICE, TREE -> false;
        };
    }

    /// @throws Rejected `invalid-value`
    public static Kind of(String code) {
        return Stream.of(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Invalid.of(
                        "kind",
                        "\"%s\" is no kind of field; there are %s."
                                .formatted(
                                        code,
                                        Stream.of(values()).map(Kind::code).collect(Collectors.joining(", ")))));
    }
}
