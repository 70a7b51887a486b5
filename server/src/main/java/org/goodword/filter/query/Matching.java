package org.goodword.filter.query;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodword.filter.FilterContext;
import org.goodword.filter.InvalidFilter;
import org.goodword.filter.Operator;
import org.goodword.filter.Value;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.Match;
import org.goodword.platform.Actor;
import org.goodword.platform.TeamId;

/// Resolves a comparison for one asker and one moment, the same for both back ends.
public final class Matching {
    private final FilterContext context;
    private final Times times;

    public Matching(FilterContext context) {
        this.context = context;
        times = new Times(context);
    }

    /// The comparison without its negation: for `IS_NOT` what `IS` asks, for `IS_EMPTY` what `IS_SET` asks.
    public Match of(FilterField<?> field, Operator operator, List<Value> values) {
        if (!field.operators().contains(operator))
            throw InvalidFilter.untyped(
                    "\"%s\" cannot be asked with %s".formatted(field.name(), operator), "Choose another comparison.");
        return switch (operator) {
            case IS, IS_NOT -> is(field.type(), values);
            case LESS_THAN, LESS_OR_EQUAL, GREATER_THAN, GREATER_OR_EQUAL ->
                new Match.Within(List.of(range(field.type(), operator, values.getFirst())));
            case STARTS_WITH -> new Match.StartsWith(texts(values));
            case CONTAINS -> new Match.Contains(texts(values));
            case IS_EMPTY, IS_SET -> new Match.Present();
        };
    }

    public static boolean isNegative(Operator operator) {
        return operator == Operator.IS_NOT || operator == Operator.IS_EMPTY;
    }

    private Match is(FieldType type, List<Value> values) {
        if (values.getFirst() instanceof Value.When)
            return new Match.Within(values.stream()
                    .map(value -> range(type, Operator.IS, expectWhen(value)))
                    .toList());
        return new Match.OneOf(values.stream().flatMap(this::known).toList());
    }

    private Stream<?> known(Value value) {
        return switch (value) {
            case Value.Text(var text) -> Stream.of(text);
            case Value.Number(var number) -> Stream.of(number);
            case Value.Decimal decimal -> Stream.of(decimal.tenThousandths());
            case Value.Flag(var flag) -> Stream.of(flag);
            case Value.Id(var id) -> Stream.of(id);
            case Value.Me _ -> me();
            case Value.MyTeams _ -> context.caller().teams().stream().map(TeamId::value);
            case Value.When _ -> throw mixed();
        };
    }

    private Stream<?> me() {
        return switch (context.caller().actor()) {
            case Actor.Agent(var id) -> Stream.of(id.value());
            case Actor.Contact _, Actor.System _ -> Stream.empty();
        };
    }

    private Match.Range range(FieldType type, Operator operator, Value value) {
        return switch (value) {
            case Value.Number(var number) -> Times.range(operator, number, after(number));
            case Value.Decimal decimal ->
                Times.range(operator, decimal.tenThousandths(), after(decimal.tenThousandths()));
            case Value.When when when type == FieldType.DATE -> times.days(operator, when);
            case Value.When when -> times.range(operator, when);
            case Value.Text _, Value.Flag _, Value.Id _, Value.Me _, Value.MyTeams _ -> throw mixed();
        };
    }

    // What is typed has at most 18 digits; what a program says stops at the largest number.
    private static long after(long number) {
        return number == Long.MAX_VALUE ? number : number + 1;
    }

    private static List<String> texts(List<Value> values) {
        return values.stream()
                .map(value -> value instanceof Value.Text(var text) ? text : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Value.When expectWhen(Value value) {
        if (value instanceof Value.When when) return when;
        throw mixed();
    }

    private static RuntimeException mixed() {
        return InvalidFilter.untyped("These values cannot be compared", "Use values of the field's type.");
    }
}
