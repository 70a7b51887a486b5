package org.goodword.ticketing.sending;

import static org.goodword.ticketing.db.Tables.MESSAGE;
import static org.jooq.impl.DSL.inline;

import java.time.Instant;
import java.util.List;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class ScheduleStore {
    private static final String UNLESS_ANSWERED = "unless-answered";

    private final DSLContext sql;

    ScheduleStore(DSLContext sql) {
        this.sql = sql;
    }

    void schedule(MessageId id, boolean evenIfAnswered) {
        sql.update(MESSAGE)
                .set(MESSAGE.SCHEDULED, evenIfAnswered ? "anyway" : UNLESS_ANSWERED)
                .where(is(id))
                .execute();
    }

    void move(MessageId id, Instant until) {
        sql.update(MESSAGE).set(MESSAGE.HELD_UNTIL, until).where(is(id)).execute();
    }

    /// Those that an answer of the customer stops, in order; some may have left long ago.
    List<MessageId> stoppedByAnswers(TicketId ticket) {
        return sql.select(MESSAGE.ID)
                .from(MESSAGE)
                .where(
                        MESSAGE.WORKSPACE_ID.eq(Workspaces.current()),
                        MESSAGE.TICKET_ID.eq(ticket),
                        MESSAGE.SCHEDULED.eq(inline(UNLESS_ANSWERED)),
                        MESSAGE.WITHDRAWN_AT.isNull())
                .orderBy(MESSAGE.SEQ)
                .fetch(MESSAGE.ID);
    }

    private static Condition is(MessageId id) {
        return MESSAGE.WORKSPACE_ID.eq(Workspaces.current()).and(MESSAGE.ID.eq(id));
    }
}
