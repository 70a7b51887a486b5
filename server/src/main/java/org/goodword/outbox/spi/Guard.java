package org.goodword.outbox.spi;

import java.util.Optional;

/// Looks at a row when it is claimed for sending, not when it was written: undo-send and retries lie between.
///
/// Runs in the transaction of the claim. A sentence blocks the row and is shown to the person who sent it.
public interface Guard {
    Optional<String> objection(Shipment shipment);
}
