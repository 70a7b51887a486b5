package org.goodword.ticketing.sending;

import java.util.List;
import org.goodword.ledger.Ledger;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.RecipientFailure;
import org.goodword.ticketing.TicketEvent.DeliveryChanged;
import org.goodword.ticketing.conversation.MessageQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Replies that left, and did not reach everybody.
@Component
public class Failing {
    private final FailureStore store;
    private final MessageQuery messages;
    private final Concerned concerned;
    private final Ledger ledger;

    Failing(FailureStore store, MessageQuery messages, Concerned concerned, Ledger ledger) {
        this.store = store;
        this.messages = messages;
        this.concerned = concerned;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void report(MessageId message, List<RecipientFailure> failures) {
        var news =
                failures.stream().filter(failure -> store.put(message, failure)).toList();
        if (news.isEmpty()) return;
        var ticket = messages.ticketOf(message).orElseThrow();
        var lost = news.stream().anyMatch(failure -> !failure.delayed());
        var state = lost ? Concerned.UNDELIVERED : "delayed";
        ledger.append(new DeliveryChanged(ticket, message, state), Concerned.OUTBOX);
        if (lost) concerned.warn(ticket, message, state);
    }
}
