package org.goodword.reporting.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.fields.FieldId;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.Ticket;

/// What is known of one ticket.
///
/// @param solved last; empty while it is open
/// @param closed for good
/// @param resolution from its beginning until it was solved last
/// @param choices the option chosen, by field
record Fact(
        Ticket ticket,
        Optional<Instant> firstReply,
        Optional<Instant> solved,
        Optional<Instant> closed,
        Optional<Took> resolution,
        List<Reply> replies,
        List<Span> open,
        List<String> tags,
        Map<FieldId, String> choices) {

    int reopens() {
        return Math.max(0, open.size() - 1);
    }

    /// In whole seconds.
    ///
    /// @param business of them within business hours
    record Took(long clock, long business) {}

    /// @param asked since when the customer waited for it; empty when he did not
    /// @param first it was our first answer
    record Reply(
            int seq,
            Optional<AgentId> agent,
            Instant at,
            Optional<Instant> asked,
            boolean first,
            Optional<Took> took) {}

    /// @param ended empty while it goes on
    record Span(Instant opened, Optional<Instant> ended) {}
}
