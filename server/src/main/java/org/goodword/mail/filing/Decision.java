package org.goodword.mail.filing;

import java.util.Optional;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;

/// Where a mail belongs, and why.
///
/// @param ticket that it answers
/// @param doubted one that it names, and why it is not in that one
record Decision(Optional<Ticket> ticket, Evidence evidence, Optional<Doubted> doubted) {
    static final Decision NEW = new Decision(Optional.empty(), Evidence.NONE, Optional.empty());

    record Doubted(TicketId ticket, Doubt doubt) {}

    static Decision answers(Ticket ticket, Evidence evidence) {
        return new Decision(Optional.of(ticket), evidence, Optional.empty());
    }

    static Decision doubts(Ticket ticket, Doubt doubt) {
        return new Decision(Optional.empty(), Evidence.NONE, Optional.of(new Doubted(ticket.id(), doubt)));
    }
}
