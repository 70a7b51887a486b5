package org.goodword.advocacy.leaving;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.advocacy.AskEvent;
import org.goodword.advocacy.AskId;
import org.goodword.advocacy.asking.Ask;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.asking.AskStore;
import org.goodword.ledger.Ledger;
import org.goodword.mail.LetterWriter;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.OutboxEvents;
import org.goodword.platform.Actor;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// How asks fare on their way out and after it. Of those that its own guard blocked the guard tells.
@Component
class AskNews implements LetterWriter {
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
            case FAILED -> failed(ask, words(settled));
            case BLOCKED -> {
                if (ask.state() == State.ASKED) failed(ask, words(settled));
            }
            case WAITING, SENDING, WITHDRAWN -> {}
        }
    }

    private String words(OutboxEvents.Settled settled) {
        return outbox.find(settled.delivery()).flatMap(Outbox.Delivery::words).orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<TicketId> ticket(UUID subject) {
        return store.find(new AskId(subject)).map(ask -> ask.origin().ticket());
    }

    /// Nobody waits for an answer that cannot come.
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameBack(UUID subject, String words) {
        store.lock(new AskId(subject)).filter(ask -> ask.state() == State.ASKED).ifPresent(ask -> failed(ask, words));
    }

    private void failed(Ask ask, String words) {
        store.fail(ask.id(), words);
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
