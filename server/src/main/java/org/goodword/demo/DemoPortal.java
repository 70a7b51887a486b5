package org.goodword.demo;

import java.util.Optional;
import org.goodword.identity.Brand;
import org.goodword.platform.Caller;
import org.goodword.platform.Version.Precondition;
import org.goodword.portal.keeping.Portal;
import org.goodword.portal.keeping.Portal.Sharing;
import org.goodword.portal.keeping.Portals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The portal of the demo's first brand.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class DemoPortal {
    private final Portals portals;

    DemoPortal(Portals portals) {
        this.portals = portals;
    }

    void open(Brand brand, Caller by) {
        var none = portals.of(brand.id(), by).portal();
        var open = new Portal(
                brand.id(),
                true,
                "Lumen Help",
                "See what you asked us, answer, and ask anew.",
                none.colour(),
                none.strangers(),
                Sharing.ALL,
                none.inCopy(),
                Optional.empty(),
                Optional.empty(),
                none.version());
        portals.set(open, new Precondition.None(), by);
    }

    /// Empty where it was closed since.
    Optional<String> address(Brand brand, Caller by) {
        return Optional.of(portals.of(brand.id(), by))
                .filter(kept -> kept.portal().enabled())
                .map(Portals.Kept::address);
    }
}
