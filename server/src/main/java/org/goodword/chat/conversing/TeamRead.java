package org.goodword.chat.conversing;

import org.goodword.ticketing.TicketId;

/// The team has read more of a chat than before.
public record TeamRead(TicketId ticket) {}
