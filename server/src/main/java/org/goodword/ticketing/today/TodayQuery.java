package org.goodword.ticketing.today;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.percentileDisc;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.listing.TicketScope;
import org.goodword.ticketing.today.Figures.Answered;
import org.goodword.ticketing.today.Figures.Unanswered;
import org.goodword.ticketing.today.Whose.Everyones;
import org.goodword.ticketing.today.Whose.OfAgent;
import org.goodword.ticketing.today.Whose.OfTeam;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Figures over the tickets of a filter that the caller may see: of all, of each team and of each agent at once.
@Component
class TodayQuery {
    /// Of how many tickets a figure is made at most.
    static final int MOST = 10_000;

    private static final Field<Long> SECONDS =
            field("extract(epoch from {0} - {1})::bigint", Long.class, TICKET.FIRST_RESPONSE_AT, TICKET.CREATED_AT);

    private final DSLContext sql;

    TodayQuery(DSLContext sql) {
        this.sql = sql;
    }

    Map<Whose, Integer> counts(Condition filter, Caller caller) {
        return grouped(some(filter, caller), _ -> count());
    }

    Map<Whose, Unanswered> unanswered(Condition filter, Caller caller) {
        var some = select(TICKET.TEAM_ID, TICKET.ASSIGNEE_ID, TICKET.NUMBER, TICKET.LAST_AT)
                .from(TICKET)
                .where(mine(), TicketScope.of(caller), filter)
                .orderBy(TICKET.LAST_AT, TICKET.NUMBER)
                .limit(MOST)
                .asTable("some");
        return grouped(some, TodayQuery::longest);
    }

    Map<Whose, Answered> answered(Condition filter, Caller caller) {
        var some = select(TICKET.TEAM_ID, TICKET.ASSIGNEE_ID, SECONDS.as("seconds"))
                .from(TICKET)
                .where(mine(), TicketScope.of(caller), filter)
                .limit(MOST)
                .asTable("some");
        return grouped(some, TodayQuery::quickness);
    }

    /// By number.
    Map<Long, String> subjects(Collection<Long> numbers, Caller caller) {
        return sql.select(TICKET.NUMBER, TICKET.SUBJECT)
                .from(TICKET)
                .where(mine(), TicketScope.of(caller), TICKET.NUMBER.in(numbers))
                .fetchMap(TICKET.NUMBER, TICKET.SUBJECT);
    }

    private static Table<?> some(Condition filter, Caller caller) {
        return select(TICKET.TEAM_ID, TICKET.ASSIGNEE_ID)
                .from(TICKET)
                .where(mine(), TicketScope.of(caller), filter)
                .limit(MOST)
                .asTable("some");
    }

    private static SelectField<Unanswered> longest(Table<?> some) {
        var number = column(some, TICKET.NUMBER);
        var since = column(some, TICKET.LAST_AT);
        var first = field("(array_agg({0} order by {1}, {0}))[1]", Long.class, number, since);
        return row(count(), first, min(since))
                .convertFrom(row -> row.value2() == null
                        ? new Unanswered(0, 0, Instant.EPOCH)
                        : new Unanswered(row.value1(), row.value2(), row.value3()));
    }

    private static SelectField<Answered> quickness(Table<?> some) {
        var seconds = field("{0}", Long.class, some.field("seconds"));
        return row(
                        count(),
                        percentileDisc(0.5).withinGroupOrderBy(seconds),
                        percentileDisc(0.9).withinGroupOrderBy(seconds))
                .convertFrom(row -> new Answered(row.value1(), duration(row.value2()), duration(row.value3())));
    }

    private static Duration duration(@Nullable Number seconds) {
        return seconds == null ? Duration.ZERO : Duration.ofSeconds(seconds.longValue());
    }

    private <T> Map<Whose, T> grouped(Table<?> some, Function<Table<?>, SelectField<T>> figure) {
        var team = column(some, TICKET.TEAM_ID);
        var agent = column(some, TICKET.ASSIGNEE_ID);
        return sql
                .select(grouping(team), grouping(agent), team, agent, figure.apply(some), count())
                .from(some)
                .groupBy(groupingSets(new Field<?>[] {}, new Field<?>[] {team}, new Field<?>[] {agent}))
                .fetch()
                .stream()
                .filter(row -> row.value6() > 0)
                .collect(Collectors.toMap(
                        row -> {
                            if (row.value1() == 0) return new OfTeam(Optional.ofNullable(row.value3()));
                            if (row.value2() == 0) return new OfAgent(Optional.ofNullable(row.value4()));
                            return new Everyones();
                        },
                        row -> row.value5()));
    }

    private static <R extends Record, T> Field<T> column(Table<?> some, TableField<R, T> column) {
        return some.field(column);
    }

    private static Condition mine() {
        return TICKET.WORKSPACE_ID.eq(Workspaces.current());
    }
}
