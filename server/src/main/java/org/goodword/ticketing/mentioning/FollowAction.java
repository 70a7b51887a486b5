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

/// Follows a ticket: the one who asks hears of it.
@Component
class FollowAction implements Action<FollowAction.Arguments> {
    private static final Description<Arguments> DESCRIPTION = new Description<>(
            "follow",
            TicketEvent.SUBJECT,
            "Hear of what happens to the ticket.",
            Arguments.class,
            Schemas.object(Map.of()),
            TicketPermissions.VIEW,
            true);

    private final Following following;

    FollowAction(Following following) {
        this.following = following;
    }

    record Arguments() {}

    @Override
    public Description<Arguments> description() {
        return DESCRIPTION;
    }

    @Override
    public Done act(UUID subject, Arguments arguments, Caller by) {
        var changed = following.follow(new TicketId(subject), true, by);
        return changed ? Done.undoneBy("unfollow", Map.of()) : Done.nothing();
    }
}
