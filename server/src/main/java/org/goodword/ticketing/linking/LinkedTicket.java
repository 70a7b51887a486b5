package org.goodword.ticketing.linking;

import java.util.Optional;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.linking.Link.Kind;

/// A link as one of its two tickets shows it.
///
/// @param end this end of it: the ticket itself, or one that was merged into it
/// @param outgoing this end is the child, the duplicate, the effect
/// @param other absent for a ticket that the caller may not see: there is one, no more
public record LinkedTicket(TicketId end, Kind kind, boolean outgoing, boolean follow, Optional<Other> other) {
    public record Other(TicketId id, long number, String subject, Status status) {}
}
