package org.goodword.filter.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Value;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.platform.Rejected;

/// Understands a typed value as the field's type has it.
final class ValueReader {
    private final FilterField<?> field;
    private final Typed typed;

    private ValueReader(FilterField<?> field, Typed typed) {
        this.field = field;
        this.typed = typed;
    }

    static Value read(FilterField<?> field, Typed typed) {
        return new ValueReader(field, typed).read();
    }

    private Value read() {
        return switch (field.type()) {
            case TEXT, TAG -> new Value.Text(field.spelling().apply(typed.text()));
            case CHOICE -> new Value.Text(choice().orElseThrow(this::unknownChoice));
            case NUMBER -> number();
            case DECIMAL -> decimal();
            case FLAG -> flag();
            case TIME, DATE -> WhenReader.read(typed);
            case AGENT -> typed.is("me") ? new Value.Me() : id();
            case TEAM -> typed.is("my-teams") ? new Value.MyTeams() : id();
            case ID -> id();
        };
    }

    private Optional<String> choice() {
        var spelled = field.spelling().apply(typed.text());
        return field.choices().get().stream()
                .filter(choice -> choice.answersTo(spelled))
                .map(Choice::value)
                .findFirst()
                .or(() -> field.finder().apply(spelled));
    }

    private Value id() {
        return new Value.Id(
                uuid(typed.text()).or(() -> choice().flatMap(ValueReader::uuid)).orElseThrow(this::unknownChoice));
    }

    // UUID.fromString also takes "1-1-1-1-1".
    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private Value number() {
        var digits = typed.text().startsWith("#") ? typed.text().substring(1) : typed.text();
        if (!digits.matches("-?[0-9]{1,18}")) throw wrong("is not a whole number", "Write digits only: 1042.");
        return new Value.Number(Long.parseLong(digits));
    }

    private Value decimal() {
        var number = typed.text().replace(',', '.');
        if (!number.matches("-?[0-9]{1,13}(\\.[0-9]{1,4})?"))
            throw wrong("is not a number", "Write 1042 or 12.50, with at most four decimals.");
        return new Value.Decimal(new BigDecimal(number));
    }

    private Value flag() {
        return switch (typed.text().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> new Value.Flag(true);
            case "no", "false" -> new Value.Flag(false);
            default -> throw wrong("is neither yes nor no", "Write yes or no.");
        };
    }

    private Rejected unknownChoice() {
        var words = new ArrayList<String>();
        if (field.type() == FieldType.AGENT) words.add("me");
        if (field.type() == FieldType.TEAM) words.add("my-teams");
        field.choices().get().stream().map(Choice::typed).forEach(words::add);
        words.add("none");
        return wrong("is no value of \"%s\"".formatted(field.name()), Nearest.hint(typed.text(), words));
    }

    private Rejected wrong(String what, String right) {
        return InvalidFilter.at(typed.at(), "\"%s\" %s".formatted(typed.text(), what), right);
    }
}
