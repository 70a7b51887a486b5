package org.goodword.reporting.facts;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// What is known of a ticket goes with it.
@Component
class FactPart implements TicketPart {
    private final FactStore store;

    FactPart(FactStore store) {
        this.store = store;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return store.rows(ticket);
    }
}
