package org.goodword.mail.letterhead;

import static org.goodword.mail.db.Tables.INBOUND;

import java.util.Optional;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class SpokenQuery {
    private final DSLContext sql;

    SpokenQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// The language of the customer's last mail that says one.
    Optional<String> of(TicketId ticket) {
        return sql.select(INBOUND.LANGUAGE)
                .from(INBOUND)
                .where(
                        INBOUND.WORKSPACE_ID.eq(Workspaces.current()),
                        INBOUND.TICKET_ID.eq(ticket),
                        INBOUND.ASIDE.isFalse(),
                        INBOUND.LANGUAGE.isNotNull())
                .orderBy(INBOUND.RECEIVED_AT.desc())
                .limit(1)
                .fetchOptional(INBOUND.LANGUAGE);
    }
}
