package org.goodword.ticketing;

import java.time.Instant;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;

/// A side conversation: what we and a third party write to each other about a ticket, out of the customer's sight.
///
/// @param ticket where it was begun
/// @param name of the third party; may be empty
/// @param by who began it
public record Side(SideId id, TicketId ticket, String subject, EmailAddress to, String name, AgentId by, Instant at) {
    /// The channel of its messages, which are notes of the ticket.
    public static final String CHANNEL = "side";
}
