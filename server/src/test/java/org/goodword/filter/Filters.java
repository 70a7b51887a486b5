package org.goodword.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Random filters over [Parcel], of the values its random rows have.
final class Filters {
    static final List<String> SUBJECTS = List.of(
            "refund", "Refund please", "a \"quoted\" \\ one", "none", "größe", "refun", "*", "😀 hi", "-x", "me");
    static final List<String> TAGS = List.of("vip", "v", "a,b", "two words");
    static final Instant NOW = Instant.parse("2026-03-29T10:00:00Z");

    private Filters() {}

    static Arbitrary<Filter> any(boolean rules) {
        return Arbitraries.lazyOf(
                () -> leaf(rules),
                () -> leaf(rules),
                () -> leaf(rules),
                () -> any(rules).map(Filter.Not::new),
                () -> any(rules).list().ofMaxSize(3).map(Filter.All::new),
                () -> any(rules).list().ofMaxSize(3).map(Filter.Any::new));
    }

    private static Arbitrary<Filter> leaf(boolean rules) {
        var plain = Arbitraries.oneOf(
                compared("subject", text(SUBJECTS), Operator.STARTS_WITH),
                compared("status", text(Parcel.STATUSES)),
                compared("tag", text(TAGS), Operator.STARTS_WITH),
                compared("weight", Arbitraries.longs().between(-2, 6).map(Value.Number::new)),
                ordered(
                        "weight",
                        Arbitraries.of(-3L, 0L, 2L, 5L, 5_000_000_000L).map(Value.Number::new)),
                compared("created", Arbitraries.oneOf(named(), days())),
                ordered("created", Arbitraries.oneOf(named(), days(), spans())),
                compared("price", prices()),
                ordered("price", prices()),
                compared("due", Arbitraries.oneOf(named(), days())),
                ordered("due", Arbitraries.oneOf(named(), days(), spans())),
                compared("spam", Arbitraries.of(true, false).map(Value.Flag::new)),
                compared("assignee", agents()),
                compared("team", teams()));
        return rules ? Arbitraries.oneOf(plain, forRules()) : plain;
    }

    private static Arbitrary<Filter> forRules() {
        return Arbitraries.oneOf(
                text(SUBJECTS).map(text -> new Filter.Comparison("subject", Operator.CONTAINS, List.of(text))),
                Arbitraries.of(SUBJECTS).map(Filter.FullText::new),
                Arbitraries.of("status", "tag").map(Filter.Changed::new),
                text(Parcel.STATUSES)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(2)
                        .map(values -> new Filter.Was("status", List.copyOf(values))));
    }

    private static Arbitrary<Filter> compared(String field, Arbitrary<? extends Value> values, Operator... more) {
        var operators =
                Arbitraries.of(Operator.IS, Operator.IS_NOT).list().ofSize(1).map(List::getFirst);
        var listed = more.length == 0 ? operators : Arbitraries.oneOf(operators, Arbitraries.of(more));
        return Arbitraries.oneOf(
                Combinators.combine(listed, values.list().ofMinSize(1).ofMaxSize(3))
                        .as((operator, some) -> new Filter.Comparison(field, operator, List.copyOf(some))),
                Arbitraries.of(Operator.IS_EMPTY, Operator.IS_SET)
                        .map(operator -> new Filter.Comparison(field, operator, List.of())));
    }

    private static Arbitrary<Filter> ordered(String field, Arbitrary<? extends Value> value) {
        var operators = Arbitraries.of(
                Operator.LESS_THAN, Operator.LESS_OR_EQUAL, Operator.GREATER_THAN, Operator.GREATER_OR_EQUAL);
        return Combinators.combine(operators, value)
                .as((operator, one) -> new Filter.Comparison(field, operator, List.of(one)));
    }

    private static Arbitrary<Value.Text> text(List<String> texts) {
        return Arbitraries.of(texts).map(Value.Text::new);
    }

    private static Arbitrary<Value.Decimal> prices() {
        return Arbitraries.of("-2.5", "0", "12.5", "12.5001", "1300", "9999999999999")
                .map(BigDecimal::new)
                .map(Value.Decimal::new);
    }

    private static Arbitrary<Value> agents() {
        return Arbitraries.of(new Value.Me(), new Value.Id(Parcel.AMARA), new Value.Id(Parcel.BEN));
    }

    private static Arbitrary<Value> teams() {
        return Arbitraries.of(new Value.MyTeams(), new Value.Id(Parcel.BILLING), new Value.Id(Parcel.SALES));
    }

    private static Arbitrary<Value.When> named() {
        return Arbitraries.of(Value.Period.values()).map(Value.Named::new);
    }

    private static Arbitrary<Value.When> days() {
        return Arbitraries.of(
                new Value.Day(LocalDate.of(2026, 3, 28)),
                new Value.Day(LocalDate.of(2026, 3, 29)),
                new Value.At(NOW),
                new Value.At(NOW.minusSeconds(3600)));
    }

    private static Arbitrary<Value.When> spans() {
        return Combinators.combine(
                        Arbitraries.of(0, 1, 2, 9999), Arbitraries.of(Value.Unit.values()), Arbitraries.of(0, 1))
                .as((amount, unit, ahead) -> ahead == 1 ? new Value.Ahead(amount, unit) : new Value.Ago(amount, unit));
    }
}
