package org.goodword.filter.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodword.filter.FieldSet;
import org.goodword.filter.Filter;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.platform.Rejected;

/// Reads `field:value,value`, `field<value`, `field~text`, `changed:field` and `was.field:value`.
final class ComparisonReader<T> {
    private static final Pattern START = Pattern.compile("([\\p{Alpha}][\\p{Alnum}_.-]*)(:?(?:<=|>=|<|>|~)|[:=])");

    private final FieldSet<T> fields;
    private final Cursor cursor;

    ComparisonReader(FieldSet<T> fields, Cursor cursor) {
        this.fields = fields;
        this.cursor = cursor;
    }

    boolean startsHere() {
        return cursor.matcher(START).lookingAt();
    }

    Filter read(int depth) {
        var at = cursor.at();
        var start = cursor.matcher(START);
        if (!start.lookingAt()) throw new IllegalStateException("no comparison at " + at);
        cursor.moveTo(start.end());
        var name = start.group(1);
        var operator = operator(start.group(2));
        if (name.equalsIgnoreCase("changed")) return changed(operator);
        if (name.regionMatches(true, 0, "was.", 0, 4)) return was(fields.require(name.substring(4), at + 4), operator);
        return comparison(fields.require(name, at), operator, depth);
    }

    private static Operator operator(String sign) {
        return switch (sign.length() > 1 && sign.startsWith(":") ? sign.substring(1) : sign) {
            case "<" -> Operator.LESS_THAN;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER_THAN;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            case "~" -> Operator.CONTAINS;
            default -> Operator.IS;
        };
    }

    private Filter changed(Operator operator) {
        var typed = value();
        if (operator != Operator.IS)
            throw InvalidFilter.at(typed.at(), "\"changed\" takes a field", "Write changed:status.");
        return new Filter.Changed(fields.require(typed.text(), typed.at()).name());
    }

    private Filter was(FilterField<T> field, Operator operator) {
        var values = new ArrayList<Value>();
        for (var typed : values()) {
            if (operator != Operator.IS || asked(operator, typed) != Operator.IS)
                throw InvalidFilter.at(typed.at(), "\"was\" takes values", "Write was.status:open,pending.");
            values.add(value(field, Operator.IS, typed));
        }
        return new Filter.Was(field.name(), values);
    }

    private Filter comparison(FilterField<T> field, Operator operator, int depth) {
        var asked = new LinkedHashMap<Operator, List<Value>>();
        for (var typed : values()) {
            var exact = asked(operator, typed);
            refuseUnless(field.operators().contains(exact), field, typed);
            var values = asked.computeIfAbsent(exact, _ -> new ArrayList<>());
            if (!exact.takesNoValue()) values.add(value(field, exact, typed));
            if (exact.orders() && values.size() > 1)
                throw InvalidFilter.at(typed.at(), "Only one value can be compared with", "Remove the comma.");
        }
        // Printed, several operators need a parenthesis.
        if (asked.size() > 1) cursor.refuseDeeperThan(FilterParser.DEPTH, depth + 1);
        return new Filter.Any(comparisons(field.name(), asked));
    }

    private static List<Filter> comparisons(String field, Map<Operator, List<Value>> asked) {
        return asked.entrySet().stream()
                .<Filter>map(entry -> new Filter.Comparison(field, entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Operator asked(Operator operator, Typed typed) {
        if (operator != Operator.IS) return operator;
        if (typed.is("none")) return Operator.IS_EMPTY;
        if (typed.is("any")) return Operator.IS_SET;
        return typed.open() ? Operator.STARTS_WITH : Operator.IS;
    }

    private static Value value(FilterField<?> field, Operator operator, Typed typed) {
        if (typed.open() && operator != Operator.STARTS_WITH)
            throw InvalidFilter.at(typed.at(), "A star cannot stand here", "Write %s:begin*.".formatted(field.name()));
        var value = ValueReader.read(field, typed);
        if (operator == Operator.IS && (value instanceof Value.Ago || value instanceof Value.Ahead))
            throw InvalidFilter.at(
                    typed.at(),
                    "\"%s\" is a distance, not a day".formatted(typed.text()),
                    "Write %s<%s for less than that, > for more.".formatted(field.name(), typed.text()));
        return value;
    }

    private static void refuseUnless(boolean allowed, FilterField<?> field, Typed typed) {
        if (!allowed) throw notAllowed(field, typed);
    }

    private static Rejected notAllowed(FilterField<?> field, Typed typed) {
        var right = field.operators().contains(Operator.LESS_THAN)
                ? "Write %s:value, %s<value or %s>value."
                : field.operators().contains(Operator.STARTS_WITH)
                        ? "Write %s:value, %s:begin* or %s:none."
                        : "Write %s:value, -%s:value or %s:value,value.";
        var name = field.name();
        var what = field.type() == FieldType.FLAG ? "\"%s\" is yes or no" : "\"%s\" cannot be compared like this";
        return InvalidFilter.at(typed.at(), what.formatted(name), right.formatted(name, name, name));
    }

    private List<Typed> values() {
        var values = new ArrayList<>(List.of(value()));
        while (cursor.take(',')) values.add(value());
        return values;
    }

    private Typed value() {
        var at = cursor.at();
        cursor.countTerm();
        if (cursor.nextIs('"')) {
            var text = cursor.quoted();
            return new Typed(text, true, cursor.take('*'), at);
        }
        var text = cursor.value();
        if (text.isEmpty()) throw cursor.wrong("A value is missing here", "Write status:open, without a space.");
        var open = text.length() > 1 && text.endsWith("*");
        return new Typed(open ? text.substring(0, text.length() - 1) : text, false, open, at);
    }
}
