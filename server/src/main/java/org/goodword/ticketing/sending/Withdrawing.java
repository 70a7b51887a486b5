package org.goodword.ticketing.sending;

import java.time.Clock;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.MessageWithdrawn;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.drafts.Draft;
import org.goodword.ticketing.drafts.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a reply back while it is held. It keeps its place in the conversation, marked, and becomes a draft again.
@Component
public class Withdrawing {
    private final TicketStore tickets;
    private final MessageQuery messages;
    private final Saying saying;
    private final Outbox outbox;
    private final Drafts drafts;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawing(
            TicketStore tickets,
            MessageQuery messages,
            Saying saying,
            Outbox outbox,
            Drafts drafts,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.saying = saying;
        this.outbox = outbox;
        this.drafts = drafts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `not-found`, `not-allowed`, `already-leaving`
    @Transactional
    public Withdrawn withdraw(TicketId id, MessageId message, Caller by) {
        by.require(TicketPermissions.REPLY);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var reply = reply(ticket, message).orElseThrow(() -> NotFound.of("reply", message.value()));
        if (reply.withdrawnAt().isEmpty()) takeBack(ticket, reply, by);
        var draft = drafts.find(id, by).orElseGet(() -> drafts.restore(reply, by));
        return new Withdrawn(reply(ticket, message).orElseThrow(), draft);
    }

    private Optional<Message> reply(Ticket ticket, MessageId message) {
        return messages.find(message)
                .filter(found -> found.ticket().equals(ticket.id()) && found.kind() == MessageKind.REPLY);
    }

    private void takeBack(Ticket ticket, Message reply, Caller by) {
        outbox.withdraw(reply.id().value());
        saying.withdraw(reply.id());
        var shown = messages.lastShown(ticket.id());
        var wasFirst = ticket.times().firstResponse().equals(Optional.of(reply.createdAt()));
        tickets.update(ticket.withdrawn(
                shown.map(MessageQuery.Shown::preview).orElse(""),
                shown.map(MessageQuery.Shown::last),
                wasFirst,
                clock.instant()));
        ledger.append(new MessageWithdrawn(ticket.id(), reply.id()), by.actor());
    }

    public record Withdrawn(Message message, Draft draft) {}
}
