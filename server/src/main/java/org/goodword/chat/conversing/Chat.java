package org.goodword.chat.conversing;

import java.time.Instant;
import java.util.Optional;
import org.goodword.chat.VisitorId;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;

/// What is known of a chat beside its ticket.
///
/// @param email where answers go once he has left
/// @param emailSkipped he was asked and did not say
/// @param delivered up to where his browser has what was said
/// @param read up to where he has read
/// @param teamRead up to where the team has read
/// @param rating whether it was good
public record Chat(
        TicketId ticket,
        VisitorId visitor,
        Optional<Instant> endedAt,
        Optional<EmailAddress> email,
        boolean emailSkipped,
        int delivered,
        int read,
        int teamRead,
        Optional<Boolean> rating) {

    public enum State {
        WAITING,
        WITH_AGENT,
        ENDED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    public State state(Ticket of) {
        if (endedAt.isPresent() || !of.status().category().isOpen()) return State.ENDED;
        return of.assignment().assignee().isPresent() ? State.WITH_AGENT : State.WAITING;
    }

    /// He may go on in it; else his next message begins another.
    public static boolean goesOn(Ticket of) {
        return of.status().category() != StatusCategory.CLOSED;
    }

    public boolean asksForEmail() {
        return email.isEmpty() && !emailSkipped;
    }
}
