package org.goodword.integration.telling;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Ticket;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/// What a program is told, as Standard Webhooks has it: `type`, `timestamp` and `data`. Of a ticket its summary as it
/// is
/// when it is told; of a message where it stands, never what it says.
@Component
class EventEnvelope {
    private final ObjectMapper json;
    private final TicketPlaces places;

    EventEnvelope(ObjectMapper json, TicketPlaces places) {
        this.json = json;
        this.places = places;
    }

    /// @param ticket absent when it has gone meanwhile, or the event is about none
    String of(Told told, Optional<Ticket> ticket) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("actor", actor(told.actor()));
        if (told.ticket().isPresent())
            data.put("ticket", ticket.map(this::summary).orElseGet(() -> Map.of("id", told.subject())));
        else data.put(told.kind(), Map.of("id", told.subject()));
        if (told.type().about().equals("message")) data.put("message", message(told.facts()));
        else data.put("changes", told.facts());
        return json.writeValueAsString(of(told.type().code(), told.at().toString(), data));
    }

    static Map<String, Object> of(String type, String timestamp, Map<String, @Nullable Object> data) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("type", type);
        envelope.put("timestamp", timestamp);
        envelope.put("data", data);
        return envelope;
    }

    private static Map<String, @Nullable Object> actor(Actor actor) {
        var who = new LinkedHashMap<String, @Nullable Object>();
        who.put("kind", actor.kind());
        who.put("id", actor.uuid().orElse(null));
        return who;
    }

    private static Map<String, Object> message(Map<String, Object> facts) {
        var message = new LinkedHashMap<>(facts);
        var id = message.remove("message");
        if (id != null) message.putFirst("id", id);
        return message;
    }

    private Map<String, @Nullable Object> summary(Ticket ticket) {
        var summary = new LinkedHashMap<String, @Nullable Object>();
        summary.put("id", ticket.id().value());
        summary.put("number", ticket.number());
        summary.put("url", places.of(ticket));
        summary.put("subject", ticket.heading().subject());
        summary.put("status", ticket.status().key());
        summary.put("category", ticket.status().category().code());
        summary.put("priority", ticket.heading().priority().code());
        summary.put("type", ticket.heading().type());
        summary.put("channel", ticket.heading().channel());
        summary.put("brand", ticket.heading().brand().value());
        summary.put("requester", ticket.requester().contact().value());
        summary.put("organisation", id(ticket.requester().organisation().map(OrganisationId::value)));
        summary.put("team", id(ticket.assignment().team().map(TeamId::value)));
        summary.put("assignee", id(ticket.assignment().assignee().map(AgentId::value)));
        summary.put("createdAt", ticket.times().created().toString());
        summary.put("updatedAt", ticket.times().updated().toString());
        return summary;
    }

    private static @Nullable UUID id(Optional<UUID> id) {
        return id.orElse(null);
    }
}
