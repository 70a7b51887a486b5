package org.goodword.ticketing.snoozing;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Wakes tickets when their time has come.
@Component
class SnoozeWorker implements DueWorker {
    private final Snoozing snoozing;

    SnoozeWorker(Snoozing snoozing) {
        this.snoozing = snoozing;
    }

    @Override
    public String kind() {
        return Snoozing.WORK;
    }

    @Override
    public void handle(Due due) {
        snoozing.timeHasCome(new TicketId(due.subject()));
    }
}
