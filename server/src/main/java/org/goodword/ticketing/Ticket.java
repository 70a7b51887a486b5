package org.goodword.ticketing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version;

/// One piece of work for a requester. Decides; never stores.
///
/// @param snooze absent for one that nobody put aside
/// @param followUpOf the closed ticket whose answer opened this one
/// @param mergedInto the ticket where this one goes on
/// @param spam nobody wants to read it: closed, and in no list but that of spam
public record Ticket(
        TicketId id,
        long number,
        Heading heading,
        Status status,
        Requester requester,
        Assignment assignment,
        Conversation conversation,
        Times times,
        Optional<Snooze> snooze,
        Optional<TicketId> followUpOf,
        Optional<TicketId> mergedInto,
        boolean spam,
        Version version) {

    /// @param channel where it began, and its replies go to: `email`, `chat`, `form`, `api`
    public record Heading(String subject, String type, Priority priority, BrandId brand, String channel) {}

    public record Requester(ContactId contact, Optional<OrganisationId> organisation) {}

    public record Assignment(Optional<TeamId> team, Optional<AgentId> assignee) {
        public static final Assignment NOBODY = new Assignment(Optional.empty(), Optional.empty());
    }

    /// @param seq of the last message; 0 before the first
    /// @param last the last message that the customer may see, whose preview is shown
    /// @param lastAuthor who wrote the last message of all: an agent or a contact
    public record Conversation(
            int seq, String preview, Optional<Last> last, Optional<UUID> lastAuthor, Optional<Instant> lastInbound) {
        public static final Conversation NONE =
                new Conversation(0, "", Optional.empty(), Optional.empty(), Optional.empty());

        public record Last(MessageKind kind, Instant at) {}

        Conversation with(NewMessage message, String said, Instant at) {
            var shown = message.kind() != MessageKind.NOTE;
            return new Conversation(
                    seq + 1,
                    shown ? said : preview,
                    shown ? Optional.of(new Last(message.kind(), at)) : last,
                    message.author().uuid(),
                    message.kind() == MessageKind.INBOUND ? Optional.of(at) : lastInbound);
        }
    }

    public record Times(Instant created, Instant updated, Optional<Instant> firstResponse, Optional<Instant> solved) {
        Times at(Instant now) {
            return new Times(created, now, firstResponse, solved);
        }
    }

    /// Put aside until a time, a customer's answer, or whichever comes first; an answer always ends it.
    public record Snooze(Optional<Instant> until, boolean untilAnswer) {}

    public boolean isUrgent() {
        return heading.priority() == Priority.URGENT && status.category().isOpen();
    }

    public Ticket with(Heading changed, Instant at) {
        return next(changed, status, assignment, conversation, times.at(at), snooze, mergedInto);
    }

    public Ticket with(Assignment changed, Instant at) {
        return next(heading, status, changed, conversation, times.at(at), snooze, mergedInto);
    }

    public Ticket with(Status changed, Instant at) {
        var open = changed.category().isOpen();
        var solved = open ? Optional.<Instant>empty() : times.solved().or(() -> Optional.of(at));
        var stamps = new Times(times.created(), at, times.firstResponse(), solved);
        return next(heading, changed, assignment, conversation, stamps, open ? snooze : Optional.empty(), mergedInto);
    }

    public Ticket with(Optional<Snooze> changed, Instant at) {
        return next(heading, status, assignment, conversation, times.at(at), changed, mergedInto);
    }

    /// Closed: it goes on in another one.
    public Ticket mergedInto(TicketId other, Status closed, Instant at) {
        var ended = with(closed, at);
        return next(heading, closed, assignment, conversation, ended.times, Optional.empty(), Optional.of(other));
    }

    /// It goes its own way again.
    public Ticket parted(Status as, Instant at) {
        var again = with(as, at);
        return next(heading, as, assignment, conversation, again.times, snooze, Optional.empty());
    }

    public Ticket asSpam(Status closed, Instant at) {
        return with(closed, at).marked(true);
    }

    /// It was no spam.
    public Ticket released(Status as, Instant at) {
        return with(as, at).marked(false);
    }

    private Ticket marked(boolean changed) {
        return new Ticket(
                id,
                number,
                heading,
                status,
                requester,
                assignment,
                conversation,
                times,
                snooze,
                followUpOf,
                mergedInto,
                changed,
                version);
    }

    /// Something beside the ticket's own row changed: its tags.
    public Ticket touched(Instant at, boolean really) {
        return really ? with(heading, at) : this;
    }

    /// The conversation goes on.
    ///
    /// @param open the status that an answer brings the ticket back to
    public Ticket said(NewMessage message, String preview, Supplier<Status> open, Instant at) {
        var answers = message.kind() == MessageKind.REPLY
                && conversation.lastInbound().isPresent();
        var answered = answers ? times.firstResponse().or(() -> Optional.of(at)) : times.firstResponse();
        var said = next(
                heading,
                status,
                assignment,
                conversation.with(message, preview, at),
                new Times(times.created(), at, answered, times.solved()),
                isAnswer(message) ? Optional.empty() : snooze,
                mergedInto);
        return said.needsOpening(message) ? said.with(open.get(), at) : said;
    }

    /// It waits on us, and the customer has the last word.
    public boolean isUnanswered() {
        var waitsOnUs = status.category() == StatusCategory.NEW || status.category() == StatusCategory.OPEN;
        return waitsOnUs
                && conversation
                        .last()
                        .filter(said -> said.kind() == MessageKind.INBOUND)
                        .isPresent();
    }

    /// A reply was taken back before it left.
    ///
    /// @param shown what the customer has seen last
    /// @param wasFirst it was the first response
    public Ticket withdrawn(String preview, Optional<Conversation.Last> shown, boolean wasFirst, Instant at) {
        var before = new Conversation(
                conversation.seq(), preview, shown, conversation.lastAuthor(), conversation.lastInbound());
        var answered = wasFirst ? Optional.<Instant>empty() : times.firstResponse();
        return next(
                heading,
                status,
                assignment,
                before,
                new Times(times.created(), at, answered, times.solved()),
                snooze,
                mergedInto);
    }

    /// A customer's answer wakes what waits or is solved, an out-of-office notice does not; our first reply ends "new".
    private boolean needsOpening(NewMessage message) {
        return switch (status.category()) {
            case NEW -> message.kind() == MessageKind.REPLY;
            case OPEN, CLOSED -> false;
            case PENDING, ON_HOLD, SOLVED -> isAnswer(message);
        };
    }

    private static boolean isAnswer(NewMessage message) {
        return message.kind() == MessageKind.INBOUND && !message.automatic();
    }

    private Ticket next(
            Heading heading,
            Status status,
            Assignment assignment,
            Conversation conversation,
            Times times,
            Optional<Snooze> snooze,
            Optional<TicketId> mergedInto) {
        return new Ticket(
                id,
                number,
                heading,
                status,
                requester,
                assignment,
                conversation,
                times,
                snooze,
                followUpOf,
                mergedInto,
                spam,
                new Version(version.value() + 1));
    }
}
