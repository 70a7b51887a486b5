package org.goodword.realtime.streaming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Entry;
import org.goodword.ledger.Position;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What the server says.
@Component
class Frames {
    static final String PING = "{\"type\":\"ping\"}";
    static final String PONG = "{\"type\":\"pong\"}";

    /// Told instead of what moved a subject out of the caller's sight.
    private static final String LEFT = ".left";

    private final ObjectMapper json;

    Frames(ObjectMapper json) {
        this.json = json;
    }

    String welcome(WorkspaceId workspace, Position at) {
        return json.writeValueAsString(fields("welcome", workspace, at, Map.of("epoch", at.epoch())));
    }

    String refetch(WorkspaceId workspace, Position at) {
        return json.writeValueAsString(fields("refetch", workspace, at, Map.of()));
    }

    /// @param events as `event` wrote them
    String events(WorkspaceId workspace, Position prev, Position at, List<String> events) {
        return "{\"type\":\"events\",\"cursor\":\"%s\",\"prev\":\"%s\",\"events\":[%s]}"
                .formatted(
                        StreamCursor.text(workspace, at), StreamCursor.text(workspace, prev), String.join(",", events));
    }

    /// @param withFacts for the agent whom it concerns; others learn what they may from the subject itself
    String event(Entry entry, boolean withFacts) {
        var event = new LinkedHashMap<String, Object>();
        event.put("event", entry.event());
        event.put("subject", entry.subject());
        if (entry.facts().containsKey("seq")) event.put("seq", entry.facts().get("seq"));
        event.put("actor", actor(entry.actor()));
        event.put("at", entry.at());
        if (withFacts) event.put("facts", entry.facts());
        return json.writeValueAsString(event);
    }

    String left(Entry entry) {
        Subject subject = entry.subject();
        return json.writeValueAsString(Map.of("event", subject.kind() + LEFT, "subject", subject, "at", entry.at()));
    }

    private static Map<String, Object> fields(
            String type, WorkspaceId workspace, Position at, Map<String, Object> more) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("type", type);
        fields.put("cursor", StreamCursor.text(workspace, at));
        fields.putAll(more);
        return fields;
    }

    private static Map<String, Object> actor(Actor actor) {
        return switch (actor) {
            case Actor.Agent(var id) -> Map.of("kind", "agent", "id", id.value());
            case Actor.Contact(var id) -> Map.of("kind", "contact", "id", id);
            case Actor.System(var name) -> Map.of("kind", "system", "name", name);
        };
    }
}
