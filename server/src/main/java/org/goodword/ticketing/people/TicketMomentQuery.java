package org.goodword.ticketing.people;

import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.goodword.contacts.Party;
import org.goodword.contacts.spi.Moment;
import org.goodword.contacts.spi.Stretch;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.db.tables.records.TicketRecord;
import org.goodword.ticketing.listing.TicketScope;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class TicketMomentQuery {
    private final DSLContext sql;

    TicketMomentQuery(DSLContext sql) {
        this.sql = sql;
    }

    /// Spam is nobody's word.
    List<Moment> moments(Party party, Stretch stretch, Caller caller) {
        return sql.selectFrom(TICKET)
                .where(
                        TICKET.WORKSPACE_ID.eq(Workspaces.current()),
                        whose(party),
                        TicketScope.of(caller),
                        TICKET.SPAM.isFalse(),
                        stretch.older(TICKET.CREATED_AT, TICKET.ID))
                .orderBy(TICKET.CREATED_AT.desc(), TICKET.ID.desc())
                .limit(stretch.limit())
                .fetch(TicketMomentQuery::moment);
    }

    private static Condition whose(Party party) {
        return switch (party) {
            case Party.Person(var contact) -> TICKET.REQUESTER_ID.eq(contact);
            case Party.Company(var organisation) -> TICKET.ORGANISATION_ID.eq(organisation);
        };
    }

    private static Moment moment(TicketRecord row) {
        var more = new LinkedHashMap<String, Object>();
        more.put("status", row.getStatusKey());
        more.put("category", row.getCategory());
        more.put("messages", row.getSeq());
        more.put("preview", row.getPreview());
        if (row.getLastAt() != null) more.put("lastAt", row.getLastAt());
        if (row.getMergedInto() != null)
            more.put("mergedInto", row.getMergedInto().value());
        var id = row.getId().value();
        return new Moment(
                row.getCreatedAt(),
                id,
                row.getChannel().equals("chat") ? "chat" : "ticket",
                Optional.of(new Actor.Contact(row.getRequesterId().value())),
                row.getSubject(),
                Optional.of(new Moment.OfTicket(id, row.getNumber(), row.getSubject())),
                more);
    }
}
