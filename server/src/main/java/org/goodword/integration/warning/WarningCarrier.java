package org.goodword.integration.warning;

import java.util.Optional;
import org.goodword.mail.HouseLetters;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries warnings out by mail.
@Component
class WarningCarrier implements Carrier {
    private final WarningLetters warnings;
    private final HouseLetters letters;

    WarningCarrier(WarningLetters warnings, HouseLetters letters) {
        this.warnings = warnings;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return Warning.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return letters.lane();
    }

    @Override
    public Outcome carry(Shipment shipment) {
        return warnings.compose(shipment.subject())
                .map(letter -> letters.send(letter, shipment))
                .orElseGet(() -> new Outcome.Permanent("It needs no warning any more."));
    }
}
