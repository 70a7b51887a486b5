package org.goodword.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.fields.Values;
import org.goodword.platform.AgentId;

/// A ticket, and how its conversation went, without a word of it.
///
/// @param turns what was said among us and the customer and not withdrawn, in order; no notes
public record TicketStory(Ticket ticket, List<String> tags, Values fields, List<Turn> turns) {
    /// @param agent who said it, if one did
    /// @param automatic nobody wrote it
    public record Turn(int seq, MessageKind kind, Optional<AgentId> agent, boolean automatic, Instant at) {}
}
