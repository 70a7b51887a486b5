package org.goodword.ticketing.sending;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.OutboxEvents;
import org.goodword.platform.Actor;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.DeliveryChanged;
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
    private final Ledger ledger;
    private final Clock clock;

    Sendings(Outbox outbox, MessageQuery messages, Ledger ledger, Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Of those messages that are meant to leave.
    @Transactional(readOnly = true)
    public Map<MessageId, Sending> of(List<Message> conversation) {
        var replies = conversation.stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .map(message -> message.id().value())
                .toList();
        var sendings = new HashMap<MessageId, Sending>();
        outbox.deliveries(replies)
                .forEach((message, deliveries) ->
                        sendings.put(new MessageId(message), Sending.of(deliveries.getLast(), clock.instant())));
        return sendings;
    }

    /// Tells the ticket, where agents look.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents event) {
        var message = new MessageId(event.sent());
        messages.ticketOf(message)
                .ifPresent(ticket -> ledger.append(
                        new DeliveryChanged(ticket, message, state(event).code()), OUTBOX));
    }

    private static State state(OutboxEvents event) {
        return switch (event) {
            case OutboxEvents.Settled settled -> Sending.state(settled.state());
            case OutboxEvents.Retried _ -> State.QUEUED;
        };
    }
}
