package org.goodword.mail.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ticketing.TicketId;

/// What became of a mail.
///
/// @param state `received`, `ticketed`, `parked` or `duplicate`
/// @param reason why it is parked, or what was odd about it
public record ReceivedMail(
        UUID id,
        String state,
        Optional<String> from,
        List<String> to,
        Instant receivedAt,
        Optional<String> reason,
        Optional<TicketId> ticket) {}
