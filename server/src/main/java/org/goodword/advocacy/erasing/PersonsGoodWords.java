package org.goodword.advocacy.erasing;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.goodword.advocacy.db.Tables.CONSENT;
import static org.goodword.contacts.spi.Holding.Fate.GOES;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Lookups;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Nobody asks him any more, and nothing of his is quoted.
@Component
@Order(10)
class PersonsGoodWords implements PersonalData {
    private static final int AT_ONCE = 100;

    private final AskErasureStore store;
    private final Outbox outbox;
    private final Lookups lookups;
    private final Ledger ledger;

    PersonsGoodWords(AskErasureStore store, Outbox outbox, Lookups lookups, Ledger ledger) {
        this.store = store;
        this.outbox = outbox;
        this.lookups = lookups;
        this.ledger = ledger;
    }

    @Override
    public String module() {
        return "advocacy";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of(
                Holding.of("asks", ASK, AskErasureStore.isAsked(person), GOES),
                Holding.of("quotes", CONSENT, AskErasureStore.isGiven(person), GOES));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        var asks = store.asks(person, AT_ONCE);
        outbox.erase(asks.stream().map(AskId::value).toList());
        for (var ask : asks) {
            lookups.remove(Lookups.Kind.ASK, ask.value());
            ledger.forget(new Subject("ask", ask.value()));
        }
        var quotes = store.delete(asks);
        return new Piece(
                Map.of("asks", asks.size(), "quotes", quotes),
                asks.size() == AT_ONCE ? Optional.of("more") : Optional.empty());
    }
}
