package org.goodword.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.ticketing.NewTicket.Requester;

/// A ticket of long ago, about to be written down as it was.
///
/// @param number from `Tickets.nextNumber`, taken before the transaction
/// @param channel where it began
/// @param type absent, or one there is not: the workspace's first one
/// @param created absent: when its first message was written; likewise the last for `updated`
/// @param solved of one that is solved or closed; absent: when its last message was written
public record OldTicket(
        long number,
        String subject,
        String channel,
        Requester requester,
        List<Requester> cc,
        Optional<String> type,
        Priority priority,
        List<Tag> tags,
        StatusCategory category,
        Ticket.Assignment assignment,
        Optional<Instant> created,
        Optional<Instant> updated,
        Optional<Instant> solved) {}
