package org.goodword.ticketing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.StoredFile;
import org.goodword.platform.Actor;

/// What a person or a bot said.
///
/// @param seq its place in the conversation, from 1
/// @param folds what of it is not new
/// @param heldUntil a reply can be taken back before
/// @param withdrawnAt when it was taken back: it never left
/// @param masked how many numbers of cards and the like were made unreadable in it
public record Message(
        MessageId id,
        TicketId ticket,
        int seq,
        MessageKind kind,
        String channel,
        Actor author,
        boolean automatic,
        Instant createdAt,
        String text,
        Optional<String> html,
        Folds folds,
        List<MessageAddress> addresses,
        List<Attachment> attachments,
        Optional<Instant> heldUntil,
        Optional<Instant> withdrawnAt,
        int masked) {

    /// What of its text is new.
    public String newWords() {
        return folds.newWords(text);
    }

    public record Attachment(UUID id, StoredFile file, Optional<String> contentId, boolean inline) {}
}
