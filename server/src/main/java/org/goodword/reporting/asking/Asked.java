package org.goodword.reporting.asking;

import static org.goodword.reporting.db.Tables.OPEN_SPAN;
import static org.goodword.reporting.db.Tables.REPLY_FACT;
import static org.goodword.reporting.db.Tables.TICKET_FACT;
import static org.jooq.impl.DSL.avg;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Answer.Figure;
import org.goodword.reporting.asking.Answer.Times;
import org.goodword.reporting.asking.Question.Clock;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// What is counted.
///
/// @param tickets which of them, for who asks
record Asked(Report report, Stretch stretch, Clock clock, Condition tickets) {
    Condition where() {
        return mine().and(within()).and(tickets);
    }

    private Condition within() {
        var time = time();
        return switch (report.source()) {
            case CREATED -> between(time);
            case SOLVED -> between(time).and(TICKET_FACT.MERGED.isFalse());
            case REPLIED -> between(time).and(replies());
            case OPEN ->
                OPEN_SPAN
                        .OPENED_AT
                        .lt(stretch.to())
                        .and(OPEN_SPAN.ENDED_AT.isNull().or(OPEN_SPAN.ENDED_AT.ge(stretch.to())));
        };
    }

    private Condition replies() {
        return switch (report) {
            case FIRST_RESPONSE -> REPLY_FACT.FIRST.isTrue();
            case NEXT_RESPONSE -> REPLY_FACT.FIRST.isFalse().and(REPLY_FACT.ASKED_AT.isNotNull());
            case VOLUME, BACKLOG, RESOLUTION, REOPENS, ONE_REPLY, REPLIES, BUSY_HOURS -> noCondition();
        };
    }

    Condition between(Field<Instant> time) {
        return time.ge(stretch.from()).and(time.lt(stretch.to()));
    }

    private Condition mine() {
        var workspace = Workspaces.current();
        return switch (report.source()) {
            case CREATED, SOLVED -> TICKET_FACT.WORKSPACE_ID.eq(workspace);
            case REPLIED -> REPLY_FACT.WORKSPACE_ID.eq(workspace);
            case OPEN -> OPEN_SPAN.WORKSPACE_ID.eq(workspace);
        };
    }

    Field<Instant> time() {
        return switch (report.source()) {
            case CREATED -> TICKET_FACT.CREATED_AT;
            case SOLVED -> TICKET_FACT.SOLVED_AT;
            case REPLIED -> REPLY_FACT.REPLIED_AT;
            case OPEN -> OPEN_SPAN.OPENED_AT;
        };
    }

    /// The facts alone: their tickets are joined where a row is told by them.
    Table<?> facts() {
        return switch (report.source()) {
            case CREATED, SOLVED -> TICKET_FACT;
            case REPLIED -> REPLY_FACT;
            case OPEN -> OPEN_SPAN;
        };
    }

    Table<?> withTickets() {
        return switch (report.source()) {
            case CREATED, SOLVED -> TICKET_FACT;
            case REPLIED ->
                REPLY_FACT
                        .join(TICKET_FACT)
                        .on(
                                TICKET_FACT.WORKSPACE_ID.eq(REPLY_FACT.WORKSPACE_ID),
                                TICKET_FACT.TICKET_ID.eq(REPLY_FACT.TICKET_ID));
            case OPEN ->
                OPEN_SPAN
                        .join(TICKET_FACT)
                        .on(
                                TICKET_FACT.WORKSPACE_ID.eq(OPEN_SPAN.WORKSPACE_ID),
                                TICKET_FACT.TICKET_ID.eq(OPEN_SPAN.TICKET_ID));
        };
    }

    /// Whose facts they are.
    static Field<TicketId> ticket(Report report) {
        return switch (report.source()) {
            case CREATED, SOLVED -> TICKET_FACT.TICKET_ID;
            case REPLIED -> REPLY_FACT.TICKET_ID;
            case OPEN -> OPEN_SPAN.TICKET_ID;
        };
    }

    Field<Long> seconds() {
        var business = clock == Clock.BUSINESS;
        return switch (report.source()) {
            case REPLIED -> business ? REPLY_FACT.OPEN_SECONDS : REPLY_FACT.SECONDS;
            case CREATED, SOLVED, OPEN ->
                business ? TICKET_FACT.RESOLUTION_OPEN_SECONDS : TICKET_FACT.RESOLUTION_SECONDS;
        };
    }

    private Condition some() {
        return report == Report.REOPENS ? TICKET_FACT.REOPENS.gt(0) : TICKET_FACT.REPLIES.eq(1);
    }

    SelectField<Figure> figure() {
        var many = count().cast(Long.class);
        return switch (report.measure()) {
            case COUNT, LEVEL ->
                row(many).convertFrom(row -> new Figure(row.value1(), Optional.empty(), Optional.empty()));
            case SHARE ->
                row(many, count().filterWhere(some()).cast(Long.class))
                        .convertFrom(row -> new Figure(row.value1(), Optional.empty(), Optional.of(row.value2())));
            case TIMES ->
                row(many, avg(seconds()).cast(Long.class), share("0.5"), share("0.9"))
                        .convertFrom(row -> new Figure(
                                row.value1(), times(row.value2(), row.value3(), row.value4()), Optional.empty()));
        };
    }

    private Field<Long> share(String part) {
        return field(
                "percentile_disc({0}) within group (order by {1})",
                Long.class, inline(Double.valueOf(part)), seconds());
    }

    private static Optional<Times> times(@Nullable Long mean, @Nullable Long median, @Nullable Long slow) {
        if (mean == null || median == null || slow == null) return Optional.empty();
        return Optional.of(new Times(mean, median, slow));
    }
}
