package org.goodword.mail.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.html.SafeHtml;

/// A mail as Goodword understands it. All text is free of NUL and of half surrogate pairs. Close it to
/// remove the
/// temporary files of large attachments.
///
/// @param messageId without angle brackets, like every id here; absent where the mail has none
/// @param references oldest first, at most [MailReader#MAX_REFERENCES]
/// @param subject one line, empty where the mail has none
/// @param date as the sender's clock says
/// @param language in which it says it is written, or its author reads: a tag in small letters
/// @param reportType of a `multipart/report` (RFC 6522), in small letters
/// @param failedRecipients whom `X-Failed-Recipients` names, as some servers have it in their bounces
/// @param text empty only when nothing in the mail can be read as text
/// @param html sanitised; absent where the mail has only text
/// @param folds quotes and signatures in it
/// @param seal whether it is signed or encrypted
/// @param cards events and people in its files, at most [Card#MOST]
/// @param warnings sentences about what was broken or left out
public record ReadMail(
        Headers headers,
        Optional<String> messageId,
        List<String> inReplyTo,
        List<String> references,
        People people,
        String subject,
        Optional<Instant> date,
        Optional<String> language,
        Set<AutoMark> marks,
        Optional<String> reportType,
        List<EmailAddress> failedRecipients,
        String text,
        Optional<SafeHtml> html,
        Folds folds,
        List<ReadAttachment> attachments,
        Seal seal,
        List<Card> cards,
        List<String> warnings)
        implements AutoCloseable {

    /// No person wrote it just now. A list's mail, or one that only asks for no answer, may be a person's.
    public boolean isAutomatic() {
        return marks.stream().anyMatch(mark -> mark != AutoMark.LIST && mark != AutoMark.SUPPRESS);
    }

    @Override
    public void close() {
        attachments.forEach(attachment -> attachment.content().close());
    }
}
