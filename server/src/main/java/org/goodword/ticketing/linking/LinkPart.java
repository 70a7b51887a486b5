package org.goodword.ticketing.linking;

import static org.goodword.ticketing.db.Tables.LINK;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// A deleted ticket takes its links along, and brings them back.
@Component
class LinkPart implements TicketPart {
    private final TicketLinkStore links;

    LinkPart(TicketLinkStore links) {
        this.links = links;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(new Rows(LINK, TicketLinkStore.of(ticket)));
    }

    /// One that came back with the other ticket, while this one lay aside.
    @Override
    public void purge(TicketId ticket) {
        links.forget(ticket);
    }
}
