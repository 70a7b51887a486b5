package org.goodword.realtime.streaming;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.identity.IdentityPermissions;
import org.goodword.ledger.Entry;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.realtime.spi.Visible;
import org.springframework.stereotype.Component;

/// Agents, teams, roles, brands and hours: as their lists. What else is told about an agent is told to her alone.
@Component
class PeopleVisible implements Visible {
    static final String AGENT = "agent";
    private static final Set<String> PUBLIC =
            Set.of("agent.invited", "agent.added", "agent.joined", "agent.changed", "agent.availability-changed");

    @Override
    public Set<String> kinds() {
        return Set.of(AGENT, "team", "role", "brand", "calendar");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return switch (kind) {
            case AGENT -> new OfAgents();
            case "brand", "calendar" -> (_, _) -> true;
            default -> (caller, _) -> caller.may(IdentityPermissions.VIEW_AGENTS);
        };
    }

    static boolean isHerself(Caller caller, UUID agent) {
        return caller.actor().equals(new Actor.Agent(new AgentId(agent)));
    }

    private static final class OfAgents implements Sight {
        @Override
        public boolean sees(Caller caller, UUID agent) {
            return isHerself(caller, agent) || caller.may(IdentityPermissions.VIEW_AGENTS);
        }

        @Override
        public boolean tells(Caller caller, Entry entry) {
            var agent = entry.subject().id();
            return isHerself(caller, agent) || PUBLIC.contains(entry.event()) && sees(caller, agent);
        }
    }
}
