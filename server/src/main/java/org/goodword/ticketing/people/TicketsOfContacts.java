package org.goodword.ticketing.people;

import static org.goodword.ticketing.db.Tables.PARTICIPANT;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.goodword.ticketing.listing.TicketQuery;
import org.goodword.ticketing.listing.TicketScope;
import org.springframework.stereotype.Component;

/// Tickets go along with who is merged. Who asked stays the one who asked, when the other was in copy.
@Component
class TicketsOfContacts implements ContactPart {
    private final TicketQuery tickets;

    TicketsOfContacts(TicketQuery tickets) {
        this.tickets = tickets;
    }

    @Override
    public List<Reference> contacts() {
        return List.of(
                Reference.of("tickets", TICKET.REQUESTER_ID, TICKET.ID)
                        .came(TICKET.CREATED_AT)
                        .seen(TicketScope::of),
                Reference.of("conversations", PARTICIPANT.CONTACT_ID, PARTICIPANT.TICKET_ID)
                        .alone(PARTICIPANT.ROLE.eq("requester"))
                        .seen(caller -> tickets.shows(PARTICIPANT.TICKET_ID, caller)));
    }

    @Override
    public List<Reference> organisations() {
        return List.of(
                Reference.of("tickets", TICKET.ORGANISATION_ID, TICKET.ID).came(TICKET.CREATED_AT));
    }
}
