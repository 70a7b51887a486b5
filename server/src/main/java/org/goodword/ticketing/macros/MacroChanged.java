package org.goodword.ticketing.macros;

import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A macro that all see was written, changed or taken away.
record MacroChanged(UUID macro) implements Event {
    @Override
    public String code() {
        return "macro.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("macro", macro);
    }
}
