package org.goodword.ticketing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.Ticket.Conversation.Last;
import org.goodword.ticketing.Ticket.Snooze;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.listing.TicketRow;
import org.jspecify.annotations.Nullable;

/// A ticket as REST shows it.
///
/// @param channel where it began: `email`, `chat`, `form`, `api`
/// @param fields the workspace's own, by key, as far as they have a value
/// @param unread to you: it is open, and others said something that you have not seen
/// @param draft you began to write something
/// @param following you follow it
/// @param portalLink where its requester sees it, once he is signed in there; given with one ticket
/// only, and null where the brand's portal is closed
/// @param lastMessage whose preview is shown; null before the first that the customer may see
record TicketResponse(
        UUID id,
        long number,
        String subject,
        String channel,
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
        Map<String, Object> fields,
        String preview,
        int messages,
        boolean unread,
        boolean draft,
        boolean following,
        @Nullable LastMessage lastMessage,
        @Nullable Instant lastInboundAt,
        boolean snoozed,
        @Nullable Instant snoozedUntil,
        boolean snoozedUntilAnswer,
        @Nullable UUID followUpOf,
        @Nullable UUID mergedInto,
        boolean spam,
        @Nullable String portalLink,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant solvedAt,
        int version) {

    /// @param goodWord something of theirs may be quoted
    record Person(UUID id, String name, @Nullable String email, boolean goodWord) {
        static Person of(ContactId id, @Nullable Contact contact) {
            if (contact == null) return new Person(id.value(), "", null, false);
            var email = contact.emails().isEmpty()
                    ? null
                    : contact.emails().getFirst().value();
            return new Person(
                    id.value(), contact.name(), email, contact.goodWord().given());
        }
    }

    /// @param kind inbound or reply
    record LastMessage(String kind, Instant at) {
        static LastMessage of(Last last) {
            return new LastMessage(last.kind().code(), last.at());
        }
    }

    static TicketResponse of(TicketRow row, Map<ContactId, Contact> contacts) {
        return of(row, contacts, Optional.empty());
    }

    static TicketResponse of(TicketRow row, Map<ContactId, Contact> contacts, Optional<String> portalLink) {
        var ticket = row.ticket();
        var conversation = ticket.conversation();
        return new TicketResponse(
                ticket.id().value(),
                ticket.number(),
                ticket.heading().subject(),
                ticket.heading().channel(),
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
                row.tags(),
                row.fields().byKey(),
                conversation.preview(),
                conversation.seq(),
                row.mine().unread(),
                row.mine().draft(),
                row.mine().following(),
                conversation.last().map(LastMessage::of).orElse(null),
                conversation.lastInbound().orElse(null),
                ticket.snooze().isPresent(),
                ticket.snooze().flatMap(Snooze::until).orElse(null),
                ticket.snooze().filter(Snooze::untilAnswer).isPresent(),
                ticket.followUpOf().map(TicketId::value).orElse(null),
                ticket.mergedInto().map(TicketId::value).orElse(null),
                ticket.spam(),
                portalLink.orElse(null),
                ticket.times().created(),
                ticket.times().updated(),
                ticket.times().firstResponse().orElse(null),
                ticket.times().solved().orElse(null),
                ticket.version().value());
    }
}
