package org.goodword.ticketing.sending;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.OutboxEvents;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.TicketEvent.DeliveryChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.sending.Sending.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How the replies of a conversation fare.
@Component
public class Sendings {
    private static final Actor OUTBOX = new Actor.System("outbox");

    private final Outbox outbox;
    private final MessageQuery messages;
    private final TicketStore tickets;
    private final Ledger ledger;
    private final Clock clock;

    Sendings(Outbox outbox, MessageQuery messages, TicketStore tickets, Ledger ledger, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Of those messages that are meant to leave.
    @Transactional(readOnly = true)
    public Map<MessageId, Sending> of(List<Message> conversation) {
        var replies = conversation.stream()
                .filter(message ->
                        message.kind() == MessageKind.REPLY || message.channel().equals(Side.CHANNEL))
                .map(message -> message.id().value())
                .toList();
        var sendings = new HashMap<MessageId, Sending>();
        outbox.deliveries(replies)
                .forEach(delivery ->
                        sendings.put(new MessageId(delivery.subject()), Sending.of(delivery, clock.instant())));
        return sendings;
    }

    /// Tells the ticket, where agents look, and of a reply that did not surely leave the agents whom it concerns.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents event) {
        var message = new MessageId(event.sent());
        messages.ticketOf(message).ifPresent(ticket -> {
            var state = state(event);
            ledger.append(new DeliveryChanged(ticket, message, state.code()), OUTBOX);
            if (state.isTrouble()) warn(ticket, message, state);
        });
    }

    private void warn(TicketId ticket, MessageId reply, State state) {
        var concerned = new LinkedHashSet<AgentId>();
        if (messages.find(reply).orElseThrow().author() instanceof Actor.Agent(var author)) concerned.add(author);
        tickets.find(ticket).flatMap(found -> found.assignment().assignee()).ifPresent(concerned::add);
        var facts = Map.<String, Object>of("ticket", ticket.value(), "message", reply.value(), "state", state.code());
        concerned.forEach(agent -> ledger.append(new InboxEvent("inbox.delivery-failed", agent, facts), OUTBOX));
    }

    private static State state(OutboxEvents event) {
        return switch (event) {
            case OutboxEvents.Settled settled -> Sending.state(settled.state());
            case OutboxEvents.Retried _ -> State.QUEUED;
        };
    }
}
