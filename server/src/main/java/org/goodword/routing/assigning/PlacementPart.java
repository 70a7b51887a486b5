package org.goodword.routing.assigning;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

@Component
class PlacementPart implements TicketPart {
    private final PlacementStore placements;

    PlacementPart(PlacementStore placements) {
        this.placements = placements;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return placements.rows(ticket);
    }
}
