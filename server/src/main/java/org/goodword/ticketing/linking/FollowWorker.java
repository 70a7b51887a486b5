package org.goodword.ticketing.linking;

import org.goodword.platform.Rejected;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;

/// Solves what follows a solved ticket.
@Component
class FollowWorker implements DueWorker {
    private final LinkFollowing following;

    FollowWorker(LinkFollowing following) {
        this.following = following;
    }

    @Override
    public String kind() {
        return LinkFollowing.WORK;
    }

    @Override
    public void handle(Due due) {
        var ticket = new TicketId(due.subject());
        try {
            following.follow(ticket);
        } catch (Rejected rejected) {
            following.refused(ticket, rejected.problem());
        }
    }
}
