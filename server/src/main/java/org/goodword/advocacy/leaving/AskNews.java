package org.goodword.advocacy.leaving;

import java.time.Clock;
import java.util.Map;
import org.goodword.advocacy.AskEvent;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.AskStore;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.OutboxEvents;
import org.goodword.platform.Actor;
import org.goodword.ticketing.InboxEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How asks fare on their way out. Of blocked ones the guard tells.
@Component
class AskNews {
    private static final Actor OUTBOX = new Actor.System("outbox");

    private final AskStore store;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    AskNews(AskStore store, Outbox outbox, Ledger ledger, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(OutboxEvents event) {
        store.lock(new AskId(event.sent())).ifPresent(ask -> {
            switch (event) {
                case OutboxEvents.Settled settled -> settled(ask, settled);
                case OutboxEvents.Retried _ -> again(ask);
            }
        });
    }

    private void settled(Ask ask, OutboxEvents.Settled settled) {
        switch (settled.state()) {
            case SENT, PERHAPS_SENT -> {
                store.sent(ask.id(), clock.instant());
                tell("ask.sent", ask);
            }
            case FAILED -> failed(ask, settled);
            case WAITING, SENDING, BLOCKED, WITHDRAWN -> {}
        }
    }

    private void failed(Ask ask, OutboxEvents.Settled settled) {
        var words = outbox.find(settled.delivery()).flatMap(Outbox.Delivery::words);
        store.fail(ask.id(), words.orElse(""));
        tell("ask.failed", ask);
        var facts = Map.<String, Object>of(
                "ticket", ask.origin().ticket().value(), "ask", ask.id().value(), "reason", "failed");
        ledger.append(new InboxEvent("inbox.ask-not-sent", ask.by(), facts), OUTBOX);
    }

    /// Unless the contact is asked something else by now: then the guard stops this one again.
    private void again(Ask ask) {
        var stopped = ask.state() == State.BLOCKED || ask.state() == State.FAILED;
        if (stopped && store.open(ask.contact()).isEmpty()) store.again(ask.id());
    }

    private void tell(String code, Ask ask) {
        ledger.append(new AskEvent(code, ask.id(), ask.origin().ticket(), ask.contact(), Map.of()), OUTBOX);
    }
}
