package org.goodword.mail.filing;

import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Who has a part in a ticket.
@Component
class Membership {
    private final Tickets tickets;
    private final Contacts contacts;

    Membership(Tickets tickets, Contacts contacts) {
        this.tickets = tickets;
        this.contacts = contacts;
    }

    boolean takesPart(EmailAddress author, Ticket ticket) {
        var contact = contacts.find(author);
        return tickets.participants(ticket.id()).stream()
                .anyMatch(participant -> participant.address().equals(author)
                        || contact.filter(participant.contact()::equals).isPresent());
    }

    /// Takes part, or is a colleague of the requester.
    boolean belongs(EmailAddress author, Ticket ticket) {
        return takesPart(author, ticket) || isColleague(author, ticket);
    }

    private boolean isColleague(EmailAddress author, Ticket ticket) {
        var organisation = ticket.requester().organisation();
        return organisation.isPresent()
                && contacts.find(author)
                        .flatMap(contacts::find)
                        .flatMap(Contact::organisation)
                        .equals(organisation);
    }
}
