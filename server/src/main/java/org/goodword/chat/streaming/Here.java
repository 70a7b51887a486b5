package org.goodword.chat.streaming;

import org.goodword.ticketing.TicketId;

/// The visitor of a chat came to this node, or his last connection to it ended.
record Here(TicketId ticket, boolean here) {}
