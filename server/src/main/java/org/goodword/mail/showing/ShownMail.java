package org.goodword.mail.showing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.mail.reading.Card;
import org.goodword.mail.reading.Seal;
import org.goodword.ticketing.MessageId;

/// A mail, beside the message it became.
///
/// @param remarks sentences about what was broken in it or left out
/// @param hasOriginal whether the mail as it came is still kept
public record ShownMail(
        UUID id,
        MessageId message,
        Instant receivedAt,
        Optional<String> remarks,
        Seal seal,
        List<Card> cards,
        boolean hasOriginal) {}
