package org.goodword.routing;

import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.TicketId;

/// A ticket whose customer waits for somebody now. It is in one place at any time.
///
/// @param most how many pieces of live work an agent may have who gets this one
/// @param entered orders those who wait
/// @param since it is in its place
/// @param unansweredSince the customer wrote, and nobody answered
public record LiveWork(
        TicketId ticket,
        Optional<TeamId> team,
        int most,
        Instant entered,
        Place place,
        Instant since,
        Optional<Instant> unansweredSince) {

    public sealed interface Place {
        String code();

        record Waiting() implements Place {
            @Override
            public String code() {
                return "waiting";
            }
        }

        record Offered(AgentId to, Instant until) implements Place {
            @Override
            public String code() {
                return "offered";
            }
        }

        record WithAgent(AgentId agent) implements Place {
            @Override
            public String code() {
                return "with-agent";
            }
        }

        /// Whose limit it counts for.
        default Optional<AgentId> owner() {
            return switch (this) {
                case Waiting() -> Optional.empty();
                case Offered(var to, var _) -> Optional.of(to);
                case WithAgent(var agent) -> Optional.of(agent);
            };
        }
    }

    public LiveWork at(Place next, Instant now) {
        return new LiveWork(ticket, team, most, entered, next, now, unansweredSince);
    }

    public LiveWork of(Optional<TeamId> other) {
        return new LiveWork(ticket, other, most, entered, place, since, unansweredSince);
    }

    public boolean isWith(AgentId agent) {
        return place.equals(new Place.WithAgent(agent));
    }
}
