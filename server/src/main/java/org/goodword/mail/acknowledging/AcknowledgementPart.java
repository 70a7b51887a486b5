package org.goodword.mail.acknowledging;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// What was said to who opened a deleted ticket goes along.
@Component
class AcknowledgementPart implements TicketPart {
    private final AcknowledgedStore store;

    AcknowledgementPart(AcknowledgedStore store) {
        this.store = store;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(store.rows(ticket));
    }

    @Override
    public List<UUID> subjects(TicketId ticket) {
        return store.of(ticket);
    }
}
