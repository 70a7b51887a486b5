package org.goodword.advocacy.leaving;

import java.util.Optional;
import org.goodword.advocacy.asking.Ask;
import org.goodword.mail.Letters;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries asks out by mail.
@Component
class AskCarrier implements Carrier {
    private final AskLetters asks;
    private final Letters letters;

    AskCarrier(AskLetters asks, Letters letters) {
        this.asks = asks;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return Ask.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return asks.ticket(shipment.subject()).flatMap(letters::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        return asks.compose(shipment.subject())
                .map(letter -> letters.send(letter, shipment))
                .orElseGet(() -> new Outcome.Accepted("Answered before the mail left: none was needed."));
    }
}
