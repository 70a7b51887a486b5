package org.goodword.chat.leaving;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Looks after a minute whether replies were fetched.
@Component
class UnseenWorker implements DueWorker {
    private final Unseen unseen;

    UnseenWorker(Unseen unseen) {
        this.unseen = unseen;
    }

    @Override
    public String kind() {
        return Unseen.WORK;
    }

    @Override
    public void handle(Due due) {
        unseen.timeHasCome(new TicketId(due.subject()));
    }
}
