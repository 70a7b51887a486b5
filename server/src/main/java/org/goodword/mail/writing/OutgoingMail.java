package org.goodword.mail.writing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.mail.reading.Person;
import org.goodword.platform.EmailAddress;

/// A mail to be written. Text or html may be absent: each is made from the other.
///
/// @param replyTo where answers go when not to `from`, such as a signed address
/// @param bcc get the mail, and stand in no header
/// @param inline images the html refers to as `cid:` and their content id
/// @param messageId without angle brackets, fixed before the first attempt
/// @param references oldest first, without angle brackets
public record OutgoingMail(
        Person from,
        Optional<EmailAddress> replyTo,
        List<Person> to,
        List<Person> cc,
        List<Person> bcc,
        String subject,
        Optional<String> text,
        Optional<String> html,
        List<OutgoingFile> inline,
        List<OutgoingFile> attachments,
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        Automatic automatic) {

    /// Whether a person wrote it, said to other machines so that none answers another for ever (RFC 3834).
    public enum Automatic {
        NO,
        AUTO_GENERATED,
        AUTO_REPLIED
    }

    /// Each address once: whom the relay is told.
    public List<EmailAddress> recipients() {
        return Stream.of(to, cc, bcc)
                .flatMap(List::stream)
                .map(Person::address)
                .distinct()
                .toList();
    }
}
