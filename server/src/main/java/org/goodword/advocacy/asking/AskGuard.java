package org.goodword.advocacy.asking;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AskEvent;
import org.goodword.advocacy.AskId;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Actor;
import org.goodword.ticketing.InboxEvent;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// No ask leaves at a bad moment. Holds the contact and his organisation, as whoever makes a ticket of theirs urgent
/// does: such a ticket is either seen here, or is committed after the ask was claimed.
@Component
// Before the guard of mass mail, which knows fewer reasons.
@Order(0)
class AskGuard implements Guard {
    private static final Actor GUARD = new Actor.System("good-word");

    private final AskStore store;
    private final Judging judging;
    private final Contacts contacts;
    private final Ledger ledger;
    private final Clock clock;

    AskGuard(AskStore store, Judging judging, Contacts contacts, Ledger ledger, Clock clock) {
        this.store = store;
        this.judging = judging;
        this.contacts = contacts;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> objection(Shipment shipment) {
        if (!shipment.kind().equals(Ask.KIND)) return Optional.empty();
        // One that was answered already needs no mail any more: its carrier says so.
        return store.find(new AskId(shipment.subject()))
                .filter(ask -> ask.times().answered().isEmpty())
                .flatMap(ask -> judge(ask, contacts.hold(ask.contact())));
    }

    private Optional<String> judge(Ask ask, Contact held) {
        var notNow = judging.objection(held, Optional.of(ask.id()));
        if (notNow.isEmpty()) {
            store.cleared(ask.id(), clock.instant());
            return Optional.empty();
        }
        block(ask, notNow.get());
        return Optional.of(judging.sentence(notNow.get(), held));
    }

    private void block(Ask ask, NotNow notNow) {
        store.block(ask.id(), notNow);
        var why = new HashMap<String, Object>();
        why.put("reason", notNow.reason().code());
        notNow.number().ifPresent(number -> why.put("number", number));
        notNow.at().ifPresent(at -> why.put("at", at.toString()));
        ledger.append(new AskEvent("ask.blocked", ask.id(), ask.origin().ticket(), ask.contact(), why), GUARD);
        var facts = new HashMap<String, Object>(
                Map.of("ticket", ask.origin().ticket().value(), "ask", ask.id().value()));
        facts.putAll(why);
        ledger.append(new InboxEvent("inbox.ask-not-sent", ask.by(), facts), GUARD);
    }
}
