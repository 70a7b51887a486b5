package org.goodword.realtime;

import java.util.HashMap;
import java.util.Map;
import org.goodword.cast.Person;
import tools.jackson.databind.JsonNode;

/// What an agent's list shows, kept up to date as the app does: what an event names is loaded
/// again, what left is let go.
final class Screen {
    private final Person agent;
    private final Map<String, JsonNode> tickets = new HashMap<>();

    Screen(Person agent) {
        this.agent = agent;
    }

    void load() {
        tickets.clear();
        for (var ticket : agent.rest().get("/tickets?limit=200").json(200).get("items"))
            tickets.put(ticket.get("id").asString(), ticket);
    }

    void apply(JsonNode event) {
        var subject = event.get("subject");
        if (!subject.get("kind").asString().equals("ticket")) return;
        var id = subject.get("id").asString();
        if (event.get("event").asString().equals("ticket.left")) tickets.remove(id);
        else tickets.put(id, agent.rest().get("/tickets/" + id).json(200));
    }

    Map<String, JsonNode> tickets() {
        return tickets;
    }
}
