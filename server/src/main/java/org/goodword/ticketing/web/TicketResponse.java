package org.goodword.ticketing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.jspecify.annotations.Nullable;

/// A ticket as REST shows it.
record TicketResponse(
        UUID id,
        long number,
        String subject,
        String type,
        String status,
        String category,
        String priority,
        UUID brand,
        Person requester,
        @Nullable UUID organisation,
        @Nullable UUID team,
        @Nullable UUID assignee,
        List<String> tags,
        String preview,
        int messages,
        @Nullable UUID followUpOf,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant solvedAt,
        int version) {

    record Person(UUID id, String name, @Nullable String email) {
        static Person of(ContactId id, @Nullable Contact contact) {
            if (contact == null) return new Person(id.value(), "", null);
            var email = contact.emails().isEmpty()
                    ? null
                    : contact.emails().getFirst().value();
            return new Person(id.value(), contact.name(), email);
        }
    }

    static TicketResponse of(Ticket ticket, List<String> tags, Map<ContactId, Contact> contacts) {
        return new TicketResponse(
                ticket.id().value(),
                ticket.number(),
                ticket.heading().subject(),
                ticket.heading().type(),
                ticket.status().key(),
                ticket.status().category().code(),
                ticket.heading().priority().code(),
                ticket.heading().brand().value(),
                Person.of(
                        ticket.requester().contact(),
                        contacts.get(ticket.requester().contact())),
                ticket.requester().organisation().map(OrganisationId::value).orElse(null),
                ticket.assignment().team().map(TeamId::value).orElse(null),
                ticket.assignment().assignee().map(AgentId::value).orElse(null),
                tags,
                ticket.conversation().preview(),
                ticket.conversation().seq(),
                ticket.followUpOf().map(TicketId::value).orElse(null),
                ticket.times().created(),
                ticket.times().updated(),
                ticket.times().firstResponse().orElse(null),
                ticket.times().solved().orElse(null),
                ticket.version().value());
    }
}
