package org.goodword.routing.assigning;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.TicketId;

/// What was decided last about a ticket.
///
/// @param agent to whom it was given; absent while it waits for somebody
/// @param skipped who was not chosen, each with the reason
/// @param takeBackAt when it is taken from her unless she has answered
public record Placement(
        TicketId ticket,
        TeamId team,
        Optional<AgentId> agent,
        Instant since,
        Map<AgentId, String> skipped,
        Optional<Instant> takeBackAt) {
    Placement takenBackAt(Optional<Instant> time) {
        return new Placement(ticket, team, agent, since, skipped, time);
    }
}
