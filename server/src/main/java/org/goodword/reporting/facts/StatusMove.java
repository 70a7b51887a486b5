package org.goodword.reporting.facts;

import java.time.Instant;
import org.goodword.ledger.Entry;
import org.goodword.ticketing.StatusCategory;

/// That a ticket's status changed, as the ledger has it.
record StatusMove(Instant at, StatusCategory from, StatusCategory to) {
    static final StatusCategory CLOSED = StatusCategory.CLOSED;

    static StatusMove of(Entry entry) {
        return new StatusMove(entry.at(), category(entry, "fromCategory"), category(entry, "toCategory"));
    }

    boolean wasOpen() {
        return from.isOpen();
    }

    boolean isOpen() {
        return to.isOpen();
    }

    private static StatusCategory category(Entry entry, String name) {
        return StatusCategory.of(String.valueOf(entry.facts().get(name)));
    }
}
