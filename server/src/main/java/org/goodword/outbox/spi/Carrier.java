package org.goodword.outbox.spi;

import java.util.Optional;

/// Takes one kind of row out of the house.
///
/// `carry` runs inside the workspace, outside any transaction, at most once at a time for a row. It
/// must end within five minutes. An exception counts as `Unknown`; prefer to answer with an
/// outcome. Only the database's own exceptions (`DataAccessException`, `TransactionException`) mean
/// that nothing left, and the row is carried again at once: touch the database no more once the
/// other side may have taken it over.
public interface Carrier {
    String kind();

    Outcome carry(Shipment shipment);

    /// By what it would leave, if that has limits. Runs in the transaction of the claim.
    default Optional<Lane> lane(Shipment shipment) {
        return Optional.empty();
    }
}
