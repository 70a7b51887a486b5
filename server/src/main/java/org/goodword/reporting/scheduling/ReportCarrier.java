package org.goodword.reporting.scheduling;

import java.util.Optional;
import org.goodword.mail.HouseLetters;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries reports out by mail.
@Component
class ReportCarrier implements Carrier {
    private final ReportLetters reports;
    private final HouseLetters letters;

    ReportCarrier(ReportLetters reports, HouseLetters letters) {
        this.reports = reports;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return Mailing.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return letters.lane();
    }

    @Override
    public Outcome carry(Shipment shipment) {
        return reports.compose(shipment.subject())
                .map(letter -> letters.send(letter, shipment))
                .orElseGet(() -> new Outcome.Permanent("Its reader may see no reports any more."));
    }
}
