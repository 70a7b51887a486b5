package org.goodword.mail.linking;

import java.util.List;
import org.goodword.platform.Rows;
import org.goodword.ticketing.SplitEvent.Left;
import org.goodword.ticketing.SplitEvent.Rejoined;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Links go where their messages go; those of a deleted ticket lead nowhere.
@Component
public class FileLinkPart implements TicketPart {
    private final FileLinkStore store;

    FileLinkPart(FileLinkStore store) {
        this.store = store;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(store.rows(ticket));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Left left) {
        store.move(left.messages(), left.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Rejoined rejoined) {
        store.move(rejoined.messages(), rejoined.ticket());
    }
}
