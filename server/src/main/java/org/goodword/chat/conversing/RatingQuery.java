package org.goodword.chat.conversing;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.VISITOR;
import static org.jooq.impl.DSL.coalesce;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.Stretch;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

@Component
class RatingQuery {
    private static final Field<Instant> AT = coalesce(CHAT_.ENDED_AT, CHAT_.STARTED_AT);

    private final DSLContext sql;
    private final Tickets tickets;

    RatingQuery(DSLContext sql, Tickets tickets) {
        this.sql = sql;
        this.tickets = tickets;
    }

    record Rated(TicketId ticket, boolean good, String comment, Instant at) {}

    List<Rated> of(ContactId contact, Stretch stretch, Caller caller) {
        return sql.select(CHAT_.TICKET_ID, CHAT_.RATING_GOOD, CHAT_.RATING_COMMENT, AT)
                .from(CHAT_)
                .join(VISITOR)
                .on(VISITOR.WORKSPACE_ID.eq(CHAT_.WORKSPACE_ID), VISITOR.ID.eq(CHAT_.VISITOR_ID))
                .where(
                        CHAT_.WORKSPACE_ID.eq(Workspaces.current()),
                        VISITOR.CONTACT_ID.eq(contact),
                        CHAT_.RATING_GOOD.isNotNull(),
                        tickets.shows(CHAT_.TICKET_ID, caller),
                        stretch.older(AT, CHAT_.TICKET_ID))
                .orderBy(AT.desc(), CHAT_.TICKET_ID.desc())
                .limit(stretch.limit())
                .fetch(row -> new Rated(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()).orElse(""),
                        row.value4()));
    }
}
