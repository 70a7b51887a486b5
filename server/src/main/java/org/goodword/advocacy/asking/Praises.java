package org.goodword.advocacy.asking;

import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Finds what a contact said.
@Component
class Praises {
    private final Tickets tickets;
    private final Contacts contacts;

    Praises(Tickets tickets, Contacts contacts) {
        this.tickets = tickets;
        this.contacts = contacts;
    }

    /// @throws Rejected `not-found`, also for what nobody outside said
    Praise get(TicketId id, MessageId message, Caller by) {
        var ticket = tickets.find(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var said = tickets.message(message)
                .filter(found -> found.ticket().equals(id) && found.kind() == MessageKind.INBOUND)
                .orElseThrow(() -> NotFound.of("message", message.value()));
        return new Praise(ticket, said, author(said));
    }

    private Contact author(Message said) {
        return switch (said.author()) {
            case Actor.Contact(var id) -> contacts.current(new ContactId(id)).orElseThrow();
            case Actor.Agent _, Actor.System _ ->
                throw NotFound.of("message", said.id().value());
        };
    }
}
