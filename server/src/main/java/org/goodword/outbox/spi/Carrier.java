package org.goodword.outbox.spi;

/// Takes one kind of row out of the house.
///
/// `carry` runs inside the workspace, outside any transaction, at most once at a time for a row. It must end within
/// five
/// minutes. An exception counts as `Unknown` unless it is thrown before anything left; prefer to answer with an
/// outcome.
public interface Carrier {
    String kind();

    Outcome carry(Shipment shipment);
}
