package org.goodword.ticketing;

import java.util.List;
import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.platform.Actor;
import org.goodword.ticketing.html.SafeHtml;

/// A message about to be said.
///
/// @param id made by the client, or absent
/// @param channel where it came from or goes to: `email`, `api`
/// @param automatic nobody typed it: an out-of-office notice, a delivery report
/// @param text free of NUL
/// @param addresses who it came from and is for; at most 500
public record NewMessage(
        Optional<MessageId> id,
        MessageKind kind,
        String channel,
        Actor author,
        boolean automatic,
        String text,
        Optional<SafeHtml> html,
        List<MessageAddress> addresses,
        List<NewAttachment> attachments) {

    /// @param contentId without angle brackets, for an image inside the html
    public record NewAttachment(FileId file, Optional<String> contentId, boolean inline) {}
}
