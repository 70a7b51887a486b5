package org.goodword.notify.devices;

import org.goodword.ledger.LedgerReader;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Where no device is, nothing is followed; the first one begins with what happens from then on.
@Component
public class Beginning {
    public static final String CONSUMER = "notify";

    private final LedgerReader ledger;
    private final PushDeviceStore devices;

    Beginning(LedgerReader ledger, PushDeviceStore devices) {
        this.ledger = ledger;
        this.devices = devices;
    }

    /// Before a device is added.
    @Transactional(propagation = Propagation.MANDATORY)
    public void now() {
        ledger.position(CONSUMER);
        if (!devices.isAny()) ledger.head().ifPresent(head -> ledger.advance(CONSUMER, head));
    }
}
