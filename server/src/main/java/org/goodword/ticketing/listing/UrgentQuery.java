package org.goodword.ticketing.listing;

import static org.goodword.ticketing.db.Tables.TICKET;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Urgent;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Urgent tickets of people, one for each: open ones have no time of solving and come first.
@Component
public class UrgentQuery {
    private final DSLContext sql;

    UrgentQuery(DSLContext sql) {
        this.sql = sql;
    }

    public List<Urgent> of(ContactId contact, Optional<OrganisationId> organisation) {
        return Stream.concat(
                        worst(TICKET.REQUESTER_ID.eq(contact)).stream(),
                        organisation.map(TICKET.ORGANISATION_ID::eq).flatMap(this::worst).stream())
                .distinct()
                .toList();
    }

    private Optional<Urgent> worst(Condition whose) {
        return sql.select(TICKET.NUMBER, TICKET.CREATED_AT, TICKET.SOLVED_AT)
                .from(TICKET)
                .where(TICKET.WORKSPACE_ID.eq(Workspaces.current()), whose, TICKET.PRIORITY.eq(inline("urgent")))
                .orderBy(TICKET.SOLVED_AT.desc(), TICKET.CREATED_AT)
                .limit(1)
                .fetchOptional(row -> new Urgent(row.value1(), row.value2(), Optional.ofNullable(row.value3())));
    }
}
