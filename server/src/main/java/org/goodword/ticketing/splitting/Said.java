package org.goodword.ticketing.splitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Conversation.Last;
import org.goodword.ticketing.Ticket.Times;

/// What a ticket's row tells of its messages, told anew as `Ticket.said` and `withdrawn` would have.
///
/// @param messages all that are in it, in order
record Said(List<Head> messages) {
    /// @param aside it belongs to a side conversation, which stays where it was begun
    /// @param author whose id the row shows; absent for Goodword itself
    record Head(
            MessageId id,
            int seq,
            MessageKind kind,
            boolean aside,
            Optional<Author> author,
            String preview,
            Instant createdAt,
            Optional<Instant> heldUntil,
            boolean withdrawn) {
        boolean isShown() {
            return kind != MessageKind.NOTE && !withdrawn;
        }

        boolean is(MessageKind other) {
            return kind == other;
        }

        boolean isHeld(Instant now) {
            return !withdrawn && heldUntil.filter(now::isBefore).isPresent();
        }
    }

    record Author(String kind, UUID id) {}

    boolean hasReplies() {
        return messages.stream().anyMatch(message -> message.is(MessageKind.REPLY) && !message.withdrawn());
    }

    /// A place once given is never given again, also when its message has gone.
    Conversation conversation(Conversation before) {
        var shown = last(messages.stream().filter(Head::isShown).toList());
        var inbound = messages.stream()
                .filter(message -> message.is(MessageKind.INBOUND))
                .toList();
        var seq = last(messages).map(Head::seq).orElse(0);
        return new Conversation(
                Math.max(before.seq(), seq),
                shown.map(Head::preview).orElse(""),
                shown.map(message -> new Last(message.kind(), message.createdAt())),
                last(messages).flatMap(Head::author).map(Author::id),
                last(inbound).map(Head::createdAt));
    }

    Times times(Ticket ticket, Instant now) {
        var times = ticket.times();
        return new Times(times.created(), now, firstResponse(), times.solved());
    }

    /// Our first reply to something.
    private Optional<Instant> firstResponse() {
        var asked = messages.stream()
                .filter(message -> message.is(MessageKind.INBOUND))
                .findFirst();
        return asked.flatMap(question -> messages.stream()
                .filter(message -> message.is(MessageKind.REPLY) && !message.withdrawn())
                .filter(message -> message.seq() > question.seq())
                .findFirst()
                .map(Head::createdAt));
    }

    private static Optional<Head> last(List<Head> messages) {
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.getLast());
    }
}
