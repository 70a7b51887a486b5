package org.goodword.ticketing.sending;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.OutboxEvents;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Side;
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
    private final Outbox outbox;
    private final MessageQuery messages;
    private final FailureStore failures;
    private final Concerned concerned;
    private final Ledger ledger;
    private final Clock clock;

    Sendings(
            Outbox outbox,
            MessageQuery messages,
            FailureStore failures,
            Concerned concerned,
            Ledger ledger,
            Clock clock) {
        this.outbox = outbox;
        this.messages = messages;
        this.failures = failures;
        this.concerned = concerned;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Of those messages that are meant to leave.
    @Transactional(readOnly = true)
    public Map<MessageId, Sending> of(List<Message> conversation) {
        var replies = conversation.stream()
                .filter(message ->
                        message.kind() == MessageKind.REPLY || message.channel().equals(Side.CHANNEL))
                .map(Message::id)
                .toList();
        var failed = failures.of(replies);
        var sendings = new HashMap<MessageId, Sending>();
        outbox.deliveries(replies.stream().map(MessageId::value).toList()).forEach(delivery -> {
            var id = new MessageId(delivery.subject());
            sendings.put(id, Sending.of(delivery, failed.getOrDefault(id, List.of()), clock.instant()));
        });
        return sendings;
    }

    /// Tells the ticket, where agents look, and of a reply that did not surely leave the agents whom it concerns.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents event) {
        var message = new MessageId(event.sent());
        messages.ticketOf(message).ifPresent(ticket -> {
            var state = state(event);
            ledger.append(new DeliveryChanged(ticket, message, state.code()), Concerned.OUTBOX);
            if (state.isTrouble()) concerned.warn(ticket, message, state.code());
        });
    }

    private static State state(OutboxEvents event) {
        return switch (event) {
            case OutboxEvents.Settled settled -> Sending.state(settled.state());
            case OutboxEvents.Retried _ -> State.QUEUED;
        };
    }
}
