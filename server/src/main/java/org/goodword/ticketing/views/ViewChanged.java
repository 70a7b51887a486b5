package org.goodword.ticketing.views;

import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A view that all see was made, changed or taken away.
record ViewChanged(UUID view) implements Event {
    @Override
    public String code() {
        return "view.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("view", view);
    }
}
