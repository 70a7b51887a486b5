package org.goodword.fields;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.platform.Invalid;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;

/// Understands what was given for a field. `web/forms` judges the same in the browser.
public final class Reading {
    static final int LONGEST = 2_000;
    private static final String SPACE = "[\\t\\n\\x0b\\f\\r\\u2028\\u2029\\ufeff\\p{Zs}]+";
    private static final Pattern EDGES = Pattern.compile("^" + SPACE + "|" + SPACE + "$");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,11}(\\.[0-9]{1,12})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Definition field;

    private Reading(Definition field) {
        this.field = field;
    }

    /// Empty for what says nothing: null and blank text.
    ///
    /// @throws Rejected `invalid-value` with a sentence that names the field
    public static Optional<FieldValue> read(Definition field, @Nullable Object given) {
        if (given == null || given instanceof String text && cleaned(text).isEmpty()) return Optional.empty();
        return Optional.of(new Reading(field).read(given));
    }

    /// A value that was judged when it was stored: an option of it may be retired since.
    public static Optional<FieldValue> stored(Definition field, @Nullable Object stored) {
        if (stored == null) return Optional.empty();
        try {
            return field.kind().hasOptions()
                    ? Optional.of(new FieldValue.Chosen(field.path(stored.toString())))
                    : read(field, stored);
        } catch (Rejected fromOtherTimes) {
            return Optional.empty();
        }
    }

    private FieldValue read(Object given) {
        return switch (field.kind()) {
            case TEXT -> text(given);
            case NUMBER -> number(given);
            case MONEY -> money(given);
            case DATE -> date(given);
            case CHOICE, TREE -> chosen(given);
            case PERSON, CONTACT, ORGANISATION, TICKET -> named(given);
        };
    }

    private FieldValue text(Object given) {
        if (!(given instanceof String text)) throw wrong("takes a text");
        var clean = cleaned(text);
        if (clean.length() > LONGEST) throw wrong("takes at most 2,000 characters");
        return new FieldValue.Text(clean);
    }

    private FieldValue number(Object given) {
        var number = decimal(given).stripTrailingZeros();
        if (number.scale() > 4) throw wrong("takes at most four decimals");
        return new FieldValue.Number(number.scale() < 0 ? number.setScale(0) : number);
    }

    private BigDecimal decimal(Object given) {
        var text = given instanceof BigDecimal exact ? exact.toPlainString() : stripped(given.toString());
        if (!(given instanceof Number || given instanceof String)) throw wrong("takes a number");
        if (given instanceof Double || given instanceof Float) text = plain(given);
        if (!NUMBER.matcher(text).matches()) throw wrong("takes a number such as 12.50");
        return new BigDecimal(text);
    }

    private String plain(Object number) {
        var value = ((Number) number).doubleValue();
        if (Double.isNaN(value) || Double.isInfinite(value)) throw wrong("takes a number such as 12.50");
        return BigDecimal.valueOf(value).toPlainString();
    }

    private FieldValue money(Object given) {
        var currency = field.currency().orElseThrow();
        if (given instanceof Map<?, ?> exact) return exact(exact, currency);
        var minor = decimal(given).movePointRight(FieldValue.Money.digits(currency));
        if (minor.stripTrailingZeros().scale() > 0)
            throw wrong("takes an amount in %s, to the smallest coin".formatted(currency));
        return new FieldValue.Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), currency);
    }

    private FieldValue exact(Map<?, ?> given, Currency currency) {
        if (!currency.getCurrencyCode().equals(given.get("currency")))
            throw wrong("takes an amount in %s".formatted(currency));
        if (!(given.get("minor") instanceof Number minor)
                || minor.doubleValue() % 1 != 0
                || Math.abs(minor.doubleValue()) >= 1e13) throw wrong("takes whole minor units");
        return new FieldValue.Money(minor.longValue(), currency);
    }

    private FieldValue date(Object given) {
        var text = stripped(given.toString());
        if (!DATE.matcher(text).matches()) throw wrong("takes a day such as 2026-01-31");
        try {
            var date = LocalDate.parse(text);
            if (date.getYear() < 1) throw wrong("takes a day such as 2026-01-31");
            return new FieldValue.Day(date);
        } catch (DateTimeException noSuchDay) {
            throw wrong("takes a day such as 2026-01-31");
        }
    }

    private FieldValue chosen(Object given) {
        var key = stripped(given.toString());
        var option = field.option(key).orElseThrow(() -> wrong("has no option \"%s\"".formatted(shortened(key))));
        return new FieldValue.Chosen(field.path(option.key()));
    }

    private FieldValue named(Object given) {
        var text = stripped(given.toString());
        if (!UUID_TEXT.matcher(text).matches()) throw wrong("takes one there is");
        return new FieldValue.Named(UUID.fromString(text));
    }

    /// Without what no database takes.
    private static String cleaned(String text) {
        return stripped(text.replaceAll("[\\x00\\p{Cs}]", ""));
    }

    /// What browsers take for space around a text.
    private static String stripped(String text) {
        return EDGES.matcher(text).replaceAll("");
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private Rejected wrong(String what) {
        return Invalid.of("fields." + field.key(), "%s %s.".formatted(field.title(), what));
    }
}
