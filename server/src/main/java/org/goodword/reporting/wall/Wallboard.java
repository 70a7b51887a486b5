package org.goodword.reporting.wall;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Reports;
import org.goodword.routing.Routing;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketStories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts what is so now, of the tickets that the caller may see.
@Component
public class Wallboard {
    /// Of how many each is counted at most.
    public static final int MOST = 1000;

    private static final int MOST_CHATS = 200;

    private final TicketStories stories;
    private final Routing routing;
    private final Workspaces workspaces;
    private final Clock clock;

    Wallboard(TicketStories stories, Routing routing, Workspaces workspaces, Clock clock) {
        this.stories = stories;
        this.routing = routing;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Standing now(Caller caller) {
        Reports.require(caller);
        var now = clock.instant();
        var today = now.atZone(workspaces.profile().zone()).toLocalDate();
        var waiting = routing.waiting(MOST_CHATS);
        var seen = stories.visible(waiting.stream().map(one -> one.ticket()).toList(), caller);
        return new Standing(
                now,
                stories.count("category:new,open,pending,on-hold", caller),
                stories.count("category:new,open,pending,on-hold assignee:none", caller),
                stories.count("is:unanswered", caller),
                stories.waitsLongest(caller),
                seen.size(),
                routing.online(),
                stories.count("created:%s".formatted(today), caller),
                stories.count("solved:%s -is:merged".formatted(today), caller));
    }

    /// @param chats that wait for somebody, or are offered to one
    /// @param longest of those unanswered
    public record Standing(
            Instant at,
            int open,
            int unassigned,
            int unanswered,
            Optional<Ticket> longest,
            int chats,
            int online,
            int opened,
            int solved) {}
}
