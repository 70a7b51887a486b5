package org.goodword.ticketing.deleting;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Forgets deleted tickets when nobody has wanted them back.
@Component
class PurgeWorker implements DueWorker {
    private final Deleting deleting;

    PurgeWorker(Deleting deleting) {
        this.deleting = deleting;
    }

    @Override
    public String kind() {
        return Deleting.WORK;
    }

    @Override
    public void handle(Due due) {
        deleting.timeHasCome(new TicketId(due.subject()));
    }
}
