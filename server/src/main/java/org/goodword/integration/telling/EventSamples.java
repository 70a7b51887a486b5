package org.goodword.integration.telling;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.integration.EventType;
import org.goodword.integration.IntegrationPermissions;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketFilters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What events look like, for who sets something up that takes them.
@Component
public class EventSamples {
    private static final UUID NOBODY = new UUID(0, 1);

    private final EventEnvelope envelope;
    private final TicketFilters tickets;
    private final ObjectMapper json;
    private final Clock clock;

    EventSamples(EventEnvelope envelope, TicketFilters tickets, ObjectMapper json, Clock clock) {
        this.envelope = envelope;
        this.tickets = tickets;
        this.json = json;
        this.clock = clock;
    }

    /// Made of the newest ticket, if there is one.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public JsonNode of(EventType type, Caller by) {
        by.require(IntegrationPermissions.MANAGE);
        var kind = type.about().equals("message") ? TicketEvent.SUBJECT : type.about();
        var ticket = kind.equals(TicketEvent.SUBJECT) ? tickets.newest(by) : Optional.<Ticket>empty();
        var subject = ticket.map(found -> found.id().value()).orElse(NOBODY);
        var told = new Told(type, clock.instant(), new Actor.System("sample"), kind, subject, facts(type));
        return json.readTree(envelope.of(told, ticket));
    }

    private static Map<String, Object> facts(EventType type) {
        return switch (type) {
            case MESSAGE_CREATED -> Map.of("message", NOBODY, "kind", "inbound", "seq", 1, "channel", "email");
            case MESSAGE_DELIVERY_CHANGED -> Map.of("message", NOBODY, "state", "sent");
            case TICKET_STATUS_CHANGED ->
                Map.of("from", "open", "to", "solved", "fromCategory", "open", "toCategory", "solved");
            case TICKET_PRIORITY_CHANGED -> Map.of("from", "normal", "to", "urgent");
            case TICKET_ASSIGNEE_CHANGED, TICKET_TEAM_CHANGED -> Map.of("from", "", "to", NOBODY);
            case TICKET_TAGS_CHANGED -> Map.of("added", List.of("vip"), "removed", List.of());
            case TICKET_CREATED -> Map.of("channel", "email");
            case TICKET_TYPE_CHANGED,
                    TICKET_SUBJECT_CHANGED,
                    TICKET_FIELDS_CHANGED,
                    TICKET_SNOOZED,
                    TICKET_WOKEN,
                    TICKET_MERGED,
                    TICKET_MARKED_SPAM,
                    TICKET_DELETED,
                    TICKET_RESTORED,
                    CONTACT_CREATED,
                    CONTACT_CHANGED,
                    ORGANISATION_CREATED,
                    ORGANISATION_CHANGED -> Map.of();
        };
    }
}
