package org.goodword.portal.keeping;

import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.ticketing.spi.CustomerPages;
import org.springframework.stereotype.Component;

/// A ticket's page in its brand's portal, while that is open.
@Component
class TicketPages implements CustomerPages {
    private final Portals portals;
    private final PortalAddresses addresses;

    TicketPages(Portals portals, PortalAddresses addresses) {
        this.portals = portals;
        this.addresses = addresses;
    }

    @Override
    public Optional<String> of(BrandId brand, long number) {
        return portals.open(brand)
                .map(open -> "%s/tickets/%d".formatted(addresses.of(open.brand(), open.portal()), number));
    }
}
