package org.goodword.chat.leaving;

import java.util.Optional;
import org.goodword.mail.Letters;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries letters out by mail.
@Component
class LetterCarrier implements Carrier {
    private final Composing composing;
    private final Letters letters;

    LetterCarrier(Composing composing, Letters letters) {
        this.composing = composing;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return ChatLetter.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return composing.ticket(shipment.subject()).flatMap(letters::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        return composing
                .compose(shipment.subject())
                .map(letter -> letters.send(letter, shipment))
                .orElseGet(() -> new Outcome.Accepted("Read in the chat before the mail left: none was needed."));
    }
}
