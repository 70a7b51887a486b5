package org.goodword.integration.telling;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.goodword.identity.Agents;
import org.goodword.identity.Teams;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;

/// A short sentence for people, in the workspace's language, with one link in it.
@Component
class EventSentence {
    private static final int LONGEST_SUBJECT = 150;

    private final Agents agents;
    private final Teams teams;
    private final Workspaces workspaces;
    private final TicketPlaces places;

    EventSentence(Agents agents, Teams teams, Workspaces workspaces, TicketPlaces places) {
        this.agents = agents;
        this.teams = teams;
        this.workspaces = workspaces;
        this.places = places;
    }

    /// `before`, then the words of the link, then `after`.
    record Linked(String before, String link, String url, String after) {
        String plain() {
            return before + link + after;
        }
    }

    /// @param ticket absent when it has gone meanwhile, or the event is about none
    Linked of(Told told, Optional<Ticket> ticket) {
        var words = words();
        var text = words.getString(told.type().code()).formatted(what(told.facts(), words));
        if (told.type().code().equals("message.created"))
            text = words.getString("message.created." + told.facts().getOrDefault("kind", "inbound"));
        if (ticket.isEmpty()) return new Linked(text.replace(LINK, "…"), "", "", "");
        var at = text.indexOf(LINK);
        var name = "#%d %s"
                .formatted(
                        ticket.get().number(), shortened(ticket.get().heading().subject()));
        return new Linked(text.substring(0, at), name, places.of(ticket.get()), text.substring(at + LINK.length()));
    }

    String test() {
        return words().getString("webhook.test");
    }

    private static final String LINK = "{ticket}";

    private ResourceBundle words() {
        var language = Locale.forLanguageTag(workspaces.profile().language());
        return ResourceBundle.getBundle("org.goodword.integration.sentences", language);
    }

    /// What it became.
    private String what(Map<String, Object> facts, ResourceBundle words) {
        var to = String.valueOf(facts.getOrDefault("to", ""));
        if (to.isEmpty()) return words.getString("nobody");
        try {
            var id = UUID.fromString(to);
            return agents.find(new AgentId(id))
                    .map(agent -> agent.name())
                    .or(() -> teams.all().stream()
                            .filter(team -> team.id().equals(new TeamId(id)))
                            .map(team -> team.name())
                            .findFirst())
                    .orElse(to);
        } catch (IllegalArgumentException noId) {
            return to;
        }
    }

    private static String shortened(String subject) {
        return subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT) + "…";
    }
}
