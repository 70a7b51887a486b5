package org.goodword.ticketing.mentioning;

import java.util.Map;
import java.util.UUID;
import org.goodword.actions.spi.Action;
import org.goodword.platform.Caller;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.changing.Schemas;
import org.springframework.stereotype.Component;

/// Stops following a ticket.
@Component
class UnfollowAction implements Action<UnfollowAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "unfollow",
            TicketEvent.SUBJECT,
            "Hear of the ticket no longer.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.VIEW,
            true);

    private final Following following;

    UnfollowAction(Following following) {
        this.following = following;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var changed = following.follow(new TicketId(subject), false, by);
        return changed ? Done.undoneBy("follow", Map.of()) : Done.nothing();
    }
}
