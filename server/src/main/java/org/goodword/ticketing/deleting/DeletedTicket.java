package org.goodword.ticketing.deleting;

import java.time.Instant;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;

/// A ticket that can be brought back.
///
/// @param until when it goes for good
public record DeletedTicket(
        TicketId id, long number, String subject, Assignment assignment, AgentId by, Instant at, Instant until) {}
