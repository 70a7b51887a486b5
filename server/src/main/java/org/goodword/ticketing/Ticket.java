package org.goodword.ticketing;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;

/// One piece of work for a requester. Decides; never stores.
///
/// @param followUpOf the closed ticket whose answer opened this one
public record Ticket(
        TicketId id,
        long number,
        Heading heading,
        Status status,
        Requester requester,
        Assignment assignment,
        Conversation conversation,
        Times times,
        Optional<TicketId> followUpOf,
        Version version) {

    public record Heading(String subject, String type, Priority priority, BrandId brand) {}

    public record Requester(ContactId contact, Optional<OrganisationId> organisation) {}

    public record Assignment(Optional<TeamId> team, Optional<AgentId> assignee) {
        public static final Assignment NOBODY = new Assignment(Optional.empty(), Optional.empty());
    }

    /// @param seq of the last message; 0 before the first
    /// @param preview of the last message that the customer may see
    public record Conversation(int seq, String preview) {}

    public record Times(Instant created, Instant updated, Optional<Instant> firstResponse, Optional<Instant> solved) {}

    public Ticket with(Heading changed, Instant at) {
        return new Ticket(
                id, number, changed, status, requester, assignment, conversation, touched(at), followUpOf, next());
    }

    public Ticket with(Assignment changed, Instant at) {
        return new Ticket(
                id, number, heading, status, requester, changed, conversation, touched(at), followUpOf, next());
    }

    public Ticket with(Status changed, Instant at) {
        var solved = changed.category().isOpen()
                ? Optional.<Instant>empty()
                : times.solved().or(() -> Optional.of(at));
        var stamps = new Times(times.created(), at, times.firstResponse(), solved);
        return new Ticket(
                id, number, heading, changed, requester, assignment, conversation, stamps, followUpOf, next());
    }

    /// Something beside the ticket's own row changed: its tags.
    public Ticket touched(Instant at, boolean really) {
        return really ? with(heading, at) : this;
    }

    /// The conversation goes on.
    ///
    /// @param open the status that an answer brings the ticket back to
    public Ticket said(MessageKind kind, boolean automatic, String preview, Supplier<Status> open, Instant at) {
        var shown = kind == MessageKind.NOTE ? conversation.preview() : preview;
        var answered =
                kind == MessageKind.REPLY ? times.firstResponse().or(() -> Optional.of(at)) : times.firstResponse();
        var said = new Ticket(
                id,
                number,
                heading,
                status,
                requester,
                assignment,
                new Conversation(conversation.seq() + 1, shown),
                new Times(times.created(), at, answered, times.solved()),
                followUpOf,
                next());
        return said.needsOpening(kind, automatic) ? said.with(open.get(), at) : said;
    }

    /// A customer's answer wakes what waits or is solved, an out-of-office notice does not; our first reply ends "new".
    private boolean needsOpening(MessageKind kind, boolean automatic) {
        return switch (status.category()) {
            case NEW -> kind == MessageKind.REPLY;
            case OPEN, CLOSED -> false;
            case PENDING, ON_HOLD, SOLVED -> kind == MessageKind.INBOUND && !automatic;
        };
    }

    private Times touched(Instant at) {
        return new Times(times.created(), at, times.firstResponse(), times.solved());
    }

    private Version next() {
        return new Version(version.value() + 1);
    }
}
