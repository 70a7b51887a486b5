package org.goodword.ticketing.canned;

import java.util.UUID;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;

/// A canned reply that all see was written, changed or taken away.
record CannedReplyChanged(UUID reply) implements Event {
    @Override
    public String code() {
        return "canned-reply.changed";
    }

    @Override
    public Subject subject() {
        return new Subject("canned-reply", reply);
    }
}
