package org.goodword.mail.writing;

import java.util.Collection;
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
/// @param wayOut how to get no more such mail; absent: it goes to its reader alone
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
        Automatic automatic,
        Optional<WayOut> wayOut) {

    /// One that goes to its readers alone.
    public OutgoingMail(
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
        this(
                from,
                replyTo,
                to,
                cc,
                bcc,
                subject,
                text,
                html,
                inline,
                attachments,
                messageId,
                inReplyTo,
                references,
                automatic,
                Optional.empty());
    }

    /// How a reader gets no more of what goes to many (RFC 2369 §3.2).
    ///
    /// @param page where he says so
    /// @param address to which he may write instead
    /// @param oneClick his mail program may say so for him (RFC 8058): only where he is the one reader
    public record WayOut(String page, Optional<EmailAddress> address, boolean oneClick) {}

    /// The same, for those who are left.
    public OutgoingMail without(Collection<EmailAddress> these, Optional<WayOut> wayOut) {
        return new OutgoingMail(
                from,
                replyTo,
                left(to, these),
                left(cc, these),
                left(bcc, these),
                subject,
                text,
                html,
                inline,
                attachments,
                messageId,
                inReplyTo,
                references,
                automatic,
                wayOut);
    }

    private static List<Person> left(List<Person> people, Collection<EmailAddress> gone) {
        return people.stream().filter(one -> !gone.contains(one.address())).toList();
    }

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
