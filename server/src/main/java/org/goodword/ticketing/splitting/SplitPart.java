package org.goodword.ticketing.splitting;

import static org.goodword.ticketing.db.Tables.SPLIT;
import static org.goodword.ticketing.db.Tables.SPLIT_MESSAGE;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

@Component
class SplitPart implements TicketPart {
    private final SplitStore splits;

    SplitPart(SplitStore splits) {
        this.splits = splits;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(
                new Rows(SPLIT, SplitStore.theRow(ticket)), new Rows(SPLIT_MESSAGE, SplitStore.messagesOf(ticket)));
    }

    @Override
    public void purge(TicketId ticket) {
        splits.forget(ticket);
    }
}
