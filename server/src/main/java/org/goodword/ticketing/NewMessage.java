package org.goodword.ticketing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.html.SafeHtml;

/// A message about to be said.
///
/// @param id made by the client, or absent
/// @param channel where it came from or goes to: `email`, `api`
/// @param automatic nobody typed it: an out-of-office notice, a delivery report
/// @param text free of NUL
/// @param addresses who it came from and is for; at most 500
/// @param hold how long a reply waits before it leaves, and can be taken back
/// @param folds what of it is not new
public record NewMessage(
        Optional<MessageId> id,
        MessageKind kind,
        String channel,
        Actor author,
        boolean automatic,
        String text,
        Optional<SafeHtml> html,
        List<MessageAddress> addresses,
        List<NewAttachment> attachments,
        Duration hold,
        Folds folds) {

    /// One of new words only, that leaves at once.
    public NewMessage(
            Optional<MessageId> id,
            MessageKind kind,
            String channel,
            Actor author,
            boolean automatic,
            String text,
            Optional<SafeHtml> html,
            List<MessageAddress> addresses,
            List<NewAttachment> attachments) {
        this(id, kind, channel, author, automatic, text, html, addresses, attachments, Duration.ZERO, Folds.NONE);
    }

    /// The same in other words.
    public NewMessage saying(String otherText, Optional<SafeHtml> otherHtml, Folds otherFolds) {
        return new NewMessage(
                id, kind, channel, author, automatic, otherText, otherHtml, addresses, attachments, hold, otherFolds);
    }

    /// The same, which waits before it leaves.
    public NewMessage held(Duration hold) {
        return new NewMessage(id, kind, channel, author, automatic, text, html, addresses, attachments, hold, folds);
    }

    /// What of its text is new.
    public String newWords() {
        return folds.newWords(text);
    }

    /// The same, of which this is not new.
    public NewMessage with(Folds folds) {
        return new NewMessage(id, kind, channel, author, automatic, text, html, addresses, attachments, hold, folds);
    }

    /// What it is once it has its place in a conversation.
    ///
    /// @param masked how much of it was made unreadable
    public Message stored(TicketId ticket, int seq, List<Attachment> stored, Instant at, int masked) {
        return new Message(
                id.orElseGet(() -> new MessageId(Ids.next())),
                ticket,
                seq,
                kind,
                channel,
                author,
                automatic,
                at,
                text,
                html.map(SafeHtml::value),
                folds,
                addresses,
                stored,
                hold.isPositive() ? Optional.of(at.plus(hold)) : Optional.empty(),
                Optional.empty(),
                masked);
    }

    /// @param contentId without angle brackets, for an image inside the html
    public record NewAttachment(FileId file, Optional<String> contentId, boolean inline) {}
}
