package org.goodword.mail.reading;

import java.util.Optional;

/// A file in a mail.
///
/// @param name never empty, without path, at most 200 characters; made up where the mail gives none
/// @param type lower case, such as `image/png`; as the sender says, so never to be trusted
/// @param contentId without angle brackets, what `cid:` in the html refers to
/// @param inline whether it is meant to be seen within the text
public record ReadAttachment(String name, String type, Optional<String> contentId, boolean inline, Spool content) {
    /// Its first bytes as text, with plain line ends.
    public String words(int limit) {
        return MailCharset.decode(content.first(limit), Optional.empty()).replace("\r\n", "\n");
    }
}
