package org.goodword.chat.leaving;

import java.util.UUID;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.TicketId;

/// A mail to who has left a chat.
///
/// @param id of replies, that of the last one
/// @param transcript the whole conversation, as he asked; else replies that he has not seen
/// @param after what stands behind this place
/// @param upTo the last place it tells
record ChatLetter(UUID id, TicketId ticket, boolean transcript, EmailAddress to, int after, int upTo) {
    static final String KIND = "chat-letter";
}
