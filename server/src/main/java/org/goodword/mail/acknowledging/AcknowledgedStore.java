package org.goodword.mail.acknowledging;

import static org.goodword.mail.db.Tables.ACKNOWLEDGED;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class AcknowledgedStore {
    private final DSLContext sql;

    AcknowledgedStore(DSLContext sql) {
        this.sql = sql;
    }

    /// False when the conversation has one already.
    boolean insert(Acknowledged one, Instant at) {
        return sql.insertInto(ACKNOWLEDGED)
                        .set(ACKNOWLEDGED.WORKSPACE_ID, Workspaces.current())
                        .set(ACKNOWLEDGED.ID, one.id())
                        .set(ACKNOWLEDGED.TICKET_ID, one.ticket())
                        .set(ACKNOWLEDGED.ACCOUNT_ID, one.account().value())
                        .set(ACKNOWLEDGED.ADDRESS, one.to().value())
                        .set(ACKNOWLEDGED.ANSWERS, one.answers())
                        .set(ACKNOWLEDGED.SUBJECT, one.subject())
                        .set(ACKNOWLEDGED.BODY, one.text())
                        .set(ACKNOWLEDGED.AT, at)
                        .onConflict(ACKNOWLEDGED.WORKSPACE_ID, ACKNOWLEDGED.TICKET_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    /// How many an address got since then; at most `most`.
    int countTo(EmailAddress address, Instant since, int most) {
        return sql.fetchCount(sql.selectOne()
                .from(ACKNOWLEDGED)
                .where(mine(), ACKNOWLEDGED.ADDRESS.eq(address.value()), ACKNOWLEDGED.AT.gt(since))
                .limit(most));
    }

    Optional<Acknowledged> find(UUID id) {
        return sql.selectFrom(ACKNOWLEDGED)
                .where(mine(), ACKNOWLEDGED.ID.eq(id))
                .fetchOptional(row -> new Acknowledged(
                        row.getId(),
                        row.getTicketId(),
                        new AccountId(row.getAccountId()),
                        new EmailAddress(row.getAddress()),
                        row.getAnswers(),
                        row.getSubject(),
                        row.getBody()));
    }

    List<UUID> of(TicketId ticket) {
        return sql.select(ACKNOWLEDGED.ID)
                .from(ACKNOWLEDGED)
                .where(mine(), ACKNOWLEDGED.TICKET_ID.eq(ticket))
                .fetch(ACKNOWLEDGED.ID);
    }

    Rows rows(TicketId ticket) {
        return new Rows(ACKNOWLEDGED, mine().and(ACKNOWLEDGED.TICKET_ID.eq(ticket)));
    }

    private static Condition mine() {
        return ACKNOWLEDGED.WORKSPACE_ID.eq(Workspaces.current());
    }
}
