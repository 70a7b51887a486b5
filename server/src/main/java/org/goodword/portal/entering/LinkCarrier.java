package org.goodword.portal.entering;

import java.util.Optional;
import org.goodword.mail.HouseLetters;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Carries links out by mail, from the brand's own address where it has one.
@Component
class LinkCarrier implements Carrier {
    private final PortalLetters portals;
    private final HouseLetters letters;

    LinkCarrier(PortalLetters portals, HouseLetters letters) {
        this.portals = portals;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return PortalLink.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return portals.brand(shipment.subject()).flatMap(letters::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var brand = portals.brand(shipment.subject());
        if (brand.isEmpty()) return new Outcome.Permanent("The link is used or too old.");
        // Asked before anything is written: a link that cannot leave stays as it was.
        if (letters.lane(brand.get()).isEmpty())
            return new Outcome.Permanent("No mail address of this workspace has an outgoing mail server yet.");
        return portals.compose(shipment.subject())
                .map(letter -> letters.send(brand.get(), letter, shipment))
                .orElseGet(() -> new Outcome.Permanent("The link is used or too old."));
    }
}
