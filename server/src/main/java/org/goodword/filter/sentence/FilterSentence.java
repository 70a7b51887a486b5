package org.goodword.filter.sentence;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.filter.FieldSet;
import org.goodword.filter.Filter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.filter.spi.Choice;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;

/// A filter as a person would say it.
public final class FilterSentence<T> {
    private final FieldSet<T> fields;
    private final Words words;
    private final Locale locale;

    public FilterSentence(FieldSet<T> fields, List<String> bundles, Locale locale) {
        this.fields = fields;
        this.words = new Words(bundles, locale);
        this.locale = locale;
    }

    public String sentence(Filter filter) {
        var said = filter.equals(Filter.everything()) ? words.say("everything") : say(filter);
        return said.substring(0, 1).toUpperCase(locale) + said.substring(1);
    }

    private String say(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> joined(parts, "and");
            case Filter.Any(var parts) -> joined(parts, "or");
            case Filter.Not(var part) when part.equals(Filter.everything()) -> words.say("nothing");
            case Filter.Not(var part) -> words.say("not", say(part));
            case Filter.Comparison(var name, var operator, var values) ->
                comparison(fields.require(name, -1), operator, values);
            case Filter.FullText(var text) -> words.say("fullText", text);
            case Filter.Changed(var name) -> words.say("changed", label(fields.require(name, -1)));
            case Filter.Was(var name, var values) ->
                words.say("was", label(fields.require(name, -1)), values(fields.require(name, -1), values));
        };
    }

    private String joined(List<Filter> parts, String between) {
        return parts.stream().map(this::part).collect(Collectors.joining(" " + words.say(between) + " "));
    }

    private String part(Filter part) {
        var nested = part instanceof Filter.All || part instanceof Filter.Any;
        return nested ? "(" + say(part) + ")" : say(part);
    }

    private String comparison(FilterField<T> field, Operator operator, List<Value> values) {
        return words.say(template(field, operator, values), label(field), values(field, values));
    }

    private String label(FilterField<T> field) {
        return Stream.of(locale.getLanguage(), "en")
                .flatMap(language -> Stream.ofNullable(field.label().get(language)))
                .findFirst()
                .or(() -> field.label().values().stream().findFirst())
                .orElseGet(() -> words.label(field.name()));
    }

    private static String template(FilterField<?> field, Operator operator, List<Value> values) {
        if (!operator.orders()) return operator.name();
        if (values.getFirst() instanceof Value.Ago) return "age." + operator.name();
        return field.type() == FieldType.TIME || field.type() == FieldType.DATE
                ? "time." + operator.name()
                : operator.name();
    }

    private String values(FilterField<T> field, List<Value> values) {
        return values.stream()
                .map(value -> value(field, value))
                .collect(Collectors.joining(" " + words.say("or") + " "));
    }

    private String value(FilterField<T> field, Value value) {
        return switch (value) {
            case Value.Text(var text) -> choice(field, text);
            case Value.Id(var id) -> choice(field, id.toString());
            case Value.Number(var number) -> Long.toString(number);
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> words.say(flag ? "yes" : "no");
            case Value.Me _ -> words.say("me");
            case Value.MyTeams _ -> words.say("myTeams");
            case Value.At(var instant) -> instant.toString();
            case Value.Day(var date) -> date.toString();
            case Value.Named(var period) -> words.say("period." + period.name());
            case Value.Ago(var amount, var unit) -> span(amount, unit);
            case Value.Ahead(var amount, var unit) -> words.say("ahead", span(amount, unit));
        };
    }

    private String span(int amount, Value.Unit unit) {
        return words.say((amount == 1 ? "one." : "unit.") + unit.name(), Integer.toString(amount));
    }

    private String choice(FilterField<T> field, String value) {
        return words.value(field.name(), value)
                .or(() -> field.choices().get().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst())
                .orElseGet(() -> field.type() == FieldType.CHOICE ? value : words.say("quoted", value));
    }
}
