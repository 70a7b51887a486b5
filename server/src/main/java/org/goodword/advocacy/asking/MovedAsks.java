package org.goodword.advocacy.asking;

import org.goodword.ticketing.SplitEvent.Left;
import org.goodword.ticketing.SplitEvent.Rejoined;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What was asked about a message goes where the message goes.
@Component
class MovedAsks {
    private final AskStore asks;

    MovedAsks(AskStore asks) {
        this.asks = asks;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Left left) {
        asks.move(left.messages(), left.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Rejoined rejoined) {
        asks.move(rejoined.messages(), rejoined.ticket());
    }
}
