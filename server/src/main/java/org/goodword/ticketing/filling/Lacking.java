package org.goodword.ticketing.filling;

import org.goodword.fields.FieldSubject;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many tickets will be asked for a field when they are solved.
@Component
public class Lacking {
    private static final int LOOKED_AT = 10_000;

    private final KeptStore store;

    Lacking(KeptStore store) {
        this.store = store;
    }

    /// Of the open tickets changed last; at most `TicketLists.MOST_COUNTED`.
    @Transactional(readOnly = true)
    public int count(String field, Caller by) {
        by.require(TicketPermissions.VIEW);
        if (!field.matches("[a-z][a-z0-9-]{0,39}") || !by.fields().mayRead(FieldSubject.TICKET.code(), field)) return 0;
        return store.lacking(field, by, LOOKED_AT, TicketLists.MOST_COUNTED);
    }
}
