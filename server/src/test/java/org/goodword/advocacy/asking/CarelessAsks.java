package org.goodword.advocacy.asking;

import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.contacts.Contacts;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Guard;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// The planted fault: asks of a kind of their own, judged when they are claimed, but without holding anybody.
@Component
class CarelessAsks implements Guard, Carrier {
    static final String KIND = "careless-ask";

    private final AskStore store;
    private final Judging judging;
    private final Contacts contacts;
    private final Carrier honest;

    CarelessAsks(AskStore store, Judging judging, Contacts contacts, @Qualifier("askCarrier") Carrier honest) {
        this.store = store;
        this.judging = judging;
        this.contacts = contacts;
        this.honest = honest;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> objection(Shipment shipment) {
        if (!shipment.kind().equals(KIND)) return Optional.empty();
        var ask = store.find(new AskId(shipment.subject())).orElseThrow();
        var contact = contacts.find(ask.contact()).orElseThrow();
        return judging.objection(contact, Optional.of(ask.id())).map(notNow -> judging.sentence(notNow, contact));
    }

    @Override
    public Outcome carry(Shipment shipment) {
        return honest.carry(shipment);
    }
}
