package org.goodword.mail.linking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;

/// A file of one message that its readers fetch.
///
/// @param until when it works no more
/// @param downloads how often it was fetched, by whomever
public record FileLink(
        UUID id,
        TicketId ticket,
        MessageId message,
        UUID attachment,
        FileId file,
        Instant until,
        int downloads,
        Optional<Instant> lastDownload,
        Optional<Instant> withdrawn) {}
