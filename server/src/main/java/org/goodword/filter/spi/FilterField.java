package org.goodword.filter.spi;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.goodword.filter.FilterContext;
import org.goodword.filter.Operator;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// One thing a filter may ask of a subject: its name as typed, its type, and its two sides, which must agree.
///
/// @param name lower case ASCII letters, digits and hyphens
/// @param operators what may be asked; a subset of the type's
/// @param spelling brings typed text into the form that is stored (an address into lower case)
/// @param choices inside the workspace; empty when nothing can be listed
/// @param finder understands what is typed when there is more than can be listed: a ticket's number
/// @param label by language; empty when the bundle has it
/// @param sql the condition on the subject's row; for a join table an `exists`
/// @param memory the values of a subject, as the type's Java class; none when empty
public record FilterField<T>(
        String name,
        FieldType type,
        Set<Operator> operators,
        UnaryOperator<String> spelling,
        Supplier<List<Choice>> choices,
        Function<String, Optional<String>> finder,
        Map<String, String> label,
        BiFunction<Match, FilterContext, Condition> sql,
        Function<T, ? extends Collection<?>> memory) {

    /// The general form; the others are one line for one column.
    public static <T> FilterField<T> of(
            String name, FieldType type, Function<Match, Condition> sql, Function<T, ? extends Collection<?>> memory) {
        return asked(name, type, (match, _) -> sql.apply(match), memory);
    }

    /// For what is so for one and not for another: the context tells who asks. A subject in memory is read for
    /// somebody, and knows it.
    public static <T> FilterField<T> asked(
            String name,
            FieldType type,
            BiFunction<Match, FilterContext, Condition> sql,
            Function<T, ? extends Collection<?>> memory) {
        return new FilterField<>(
                name,
                type,
                type.operators(),
                UnaryOperator.identity(),
                List::of,
                _ -> Optional.empty(),
                Map.of(),
                sql,
                memory);
    }

    public static <T> FilterField<T> text(String name, Field<String> column, Function<T, @Nullable String> memory) {
        return column(name, FieldType.TEXT, column, memory);
    }

    public static <T> FilterField<T> choice(String name, Field<String> column, Function<T, @Nullable String> memory) {
        return column(name, FieldType.CHOICE, column, memory);
    }

    public static <T> FilterField<T> number(
            String name, Field<? extends Number> column, Function<T, @Nullable Long> memory) {
        return column(name, FieldType.NUMBER, column, memory);
    }

    /// @param column a `timestamptz`, in whatever Java type it is generated
    public static <T> FilterField<T> time(String name, Field<?> column, Function<T, @Nullable Instant> memory) {
        return column(name, FieldType.TIME, column, memory);
    }

    public static <T> FilterField<T> flag(String name, Field<Boolean> column, Function<T, @Nullable Boolean> memory) {
        return column(name, FieldType.FLAG, column, memory);
    }

    public static <T> FilterField<T> agent(String name, Field<AgentId> column, Function<T, @Nullable AgentId> memory) {
        return column(name, FieldType.AGENT, column, subject -> {
            var agent = memory.apply(subject);
            return agent == null ? null : agent.value();
        });
    }

    public static <T> FilterField<T> team(String name, Field<TeamId> column, Function<T, @Nullable TeamId> memory) {
        return column(name, FieldType.TEAM, column, subject -> {
            var team = memory.apply(subject);
            return team == null ? null : team.value();
        });
    }

    public static <T> FilterField<T> id(String name, Field<?> column, Function<T, @Nullable UUID> memory) {
        return column(name, FieldType.ID, column, memory);
    }

    private static <T, V> FilterField<T> column(
            String name, FieldType type, Field<?> column, Function<T, @Nullable V> memory) {
        return of(
                name,
                type,
                match -> ColumnQuery.matches(column, match),
                subject -> Stream.ofNullable(memory.apply(subject)).toList());
    }

    public FilterField<T> with(Supplier<List<Choice>> choices) {
        return new FilterField<>(name, type, operators, spelling, choices, finder, label, sql, memory);
    }

    /// Choices whose value is the word itself.
    public FilterField<T> with(String... values) {
        var fixed = Stream.of(values).map(Choice::of).toList();
        return with(() -> fixed);
    }

    public FilterField<T> finding(Function<String, Optional<String>> finder) {
        return new FilterField<>(name, type, operators, spelling, choices, finder, label, sql, memory);
    }

    /// A name of the workspace's own, by language.
    public FilterField<T> named(Map<String, String> label) {
        return new FilterField<>(name, type, operators, spelling, choices, finder, label, sql, memory);
    }

    public FilterField<T> spelled(UnaryOperator<String> spelling) {
        return new FilterField<>(name, type, operators, spelling, choices, finder, label, sql, memory);
    }

    public FilterField<T> without(Operator first, Operator... others) {
        var fewer = EnumSet.copyOf(operators);
        fewer.removeAll(EnumSet.of(first, others));
        return new FilterField<>(name, type, Set.copyOf(fewer), spelling, choices, finder, label, sql, memory);
    }
}
