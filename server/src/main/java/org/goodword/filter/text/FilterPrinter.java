package org.goodword.filter.text;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodword.filter.Filter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;

/// Writes a normalised filter the way a person would type it.
public final class FilterPrinter {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_@.#/+-]+");
    private static final Pattern KEYWORD = Pattern.compile("(?i)none|any|me|my-teams");

    private FilterPrinter() {}

    public static String print(Filter filter) {
        return switch (filter) {
            case Filter.All(var parts) -> joined(parts, " ", FilterPrinter::printInAll);
            case Filter.Any(var parts) -> joined(parts, " or ", FilterPrinter::printInAny);
            case Filter.Not(var part) -> "-" + printAlone(part);
            case Filter.Comparison(var field, var operator, var values) -> comparison(field, operator, values);
            case Filter.FullText(var words) -> quoted(words);
            case Filter.Changed(var field) -> "changed:" + field;
            case Filter.Was(var field, var values) -> "was.%s:%s".formatted(field, values(values));
        };
    }

    private static String joined(List<Filter> parts, String between, Function<Filter, String> each) {
        return parts.stream().map(each).collect(Collectors.joining(between));
    }

    private static String printInAll(Filter part) {
        return part instanceof Filter.Any ? printAlone(part) : print(part);
    }

    private static String printInAny(Filter part) {
        return part.equals(Filter.everything()) ? printAlone(part) : print(part);
    }

    private static String printAlone(Filter part) {
        return part instanceof Filter.All || part instanceof Filter.Any ? "(%s)".formatted(print(part)) : print(part);
    }

    private static String comparison(String field, Operator operator, List<Value> values) {
        return switch (operator) {
            case IS -> field + ":" + values(values);
            case IS_NOT -> "-" + field + ":" + values(values);
            case LESS_THAN -> field + "<" + values(values);
            case LESS_OR_EQUAL -> field + "<=" + values(values);
            case GREATER_THAN -> field + ">" + values(values);
            case GREATER_OR_EQUAL -> field + ">=" + values(values);
            case CONTAINS -> field + "~" + values(values);
            case STARTS_WITH ->
                field + ":" + values.stream().map(value -> value(value) + "*").collect(Collectors.joining(","));
            case IS_EMPTY -> field + ":none";
            case IS_SET -> field + ":any";
        };
    }

    private static String values(List<Value> values) {
        return values.stream().map(FilterPrinter::value).collect(Collectors.joining(","));
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text(text);
            case Value.Number(var number) -> Long.toString(number);
            case Value.Decimal(var number) -> number.toPlainString();
            case Value.Flag(var flag) -> flag ? "yes" : "no";
            case Value.Id(var id) -> id.toString();
            case Value.Me _ -> "me";
            case Value.MyTeams _ -> "my-teams";
            case Value.At(var instant) -> instant.toString();
            case Value.Day(var date) -> date.toString();
            case Value.Named(var period) -> Nearest.lower(period);
            case Value.Ago(var amount, var unit) -> amount + Nearest.lower(unit);
            case Value.Ahead(var amount, var unit) -> "+" + amount + Nearest.lower(unit);
        };
    }

    private static String text(String text) {
        var plain = PLAIN.matcher(text).matches() && !KEYWORD.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
