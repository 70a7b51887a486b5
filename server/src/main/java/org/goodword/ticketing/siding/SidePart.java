package org.goodword.ticketing.siding;

import static org.goodword.ticketing.db.Tables.SIDE;
import static org.goodword.ticketing.db.Tables.SIDE_MESSAGE;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

@Component
class SidePart implements TicketPart {
    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(new Rows(SIDE, SideStore.mine(ticket)), new Rows(SIDE_MESSAGE, SideStore.messagesOf(ticket)));
    }
}
