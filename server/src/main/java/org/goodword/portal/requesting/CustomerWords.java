package org.goodword.portal.requesting;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.Rejected;
import org.goodword.portal.entering.Customer;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewMessage.NewAttachment;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketProblem.MessageIdTaken;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Words of a customer as ticketing takes them.
@Component
class CustomerWords {
    static final String CHANNEL = "portal";

    private final Tickets tickets;
    private final CustomerTickets seen;

    CustomerWords(Tickets tickets, CustomerTickets seen) {
        this.tickets = tickets;
        this.seen = seen;
    }

    /// Where the same form was sent to before; empty when it comes for the first time.
    ///
    /// @throws Rejected `message-id-taken` for the id of what others said
    Optional<Long> said(Said said, Customer by) {
        return tickets.message(said.id()).map(message -> {
            if (!message.author().equals(by.actor())) throw new Rejected(new MessageIdTaken());
            return tickets.find(message.ticket())
                    .flatMap(ticket -> seen.find(ticket.number(), by.sees()))
                    .orElseThrow(() -> new Rejected(new MessageIdTaken()))
                    .number();
        });
    }

    NewMessage message(Said said, Customer by) {
        return new NewMessage(
                Optional.of(said.id()),
                MessageKind.INBOUND,
                CHANNEL,
                by.actor(),
                false,
                said.words(),
                Optional.empty(),
                List.of(new MessageAddress(Role.FROM, by.email(), by.contact().name())),
                said.files().stream()
                        .map(file -> new NewAttachment(file, Optional.empty(), false))
                        .toList());
    }

    NewTicket plan(long number, String subject, Optional<String> type, Optional<TicketId> followUpOf, Customer by) {
        return new NewTicket(
                number,
                subject,
                requester(by),
                List.of(),
                Optional.of(by.brand()),
                type,
                Priority.NORMAL,
                List.of(),
                Assignment.NOBODY,
                followUpOf);
    }

    Requester requester(Customer by) {
        return new Requester(
                by.contact().id(), by.contact().organisation(), by.email().value());
    }
}
