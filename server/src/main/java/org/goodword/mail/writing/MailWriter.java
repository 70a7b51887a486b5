package org.goodword.mail.writing;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/// Writes mails that every reader and relay understands (RFC 5322, MIME, RFC 2047, RFC 2231).
///
/// No field can carry a line break into the header.
public final class MailWriter {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final int MAX_REFERENCES = 20;

    private final Clock clock;

    public MailWriter(Clock clock) {
        this.clock = clock;
    }

    /// Throws [UnsendableMail] when an address or id cannot stand in a mail. Files are opened when it
    /// is written out.
    public MimeMessage write(OutgoingMail mail) {
        try {
            var message = new FixedIdMessage(Lines.messageId(mail.messageId()));
            people(message, mail);
            thread(message, mail);
            automatic(message, mail.automatic());
            if (mail.wayOut().isPresent()) wayOut(message, mail.wayOut().get());
            message.setSubject(Lines.one(mail.subject()), UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            MailParts.fill(message, mail);
            message.saveChanges();
            return message;
        } catch (MessagingException unwritable) {
            throw new UnsendableMail("The mail could not be written: " + unwritable.getMessage());
        }
    }

    private static void people(MimeMessage message, OutgoingMail mail) throws MessagingException {
        message.setFrom(Addresses.of(mail.from()));
        message.setRecipients(RecipientType.TO, Addresses.of(mail.to()));
        message.setRecipients(RecipientType.CC, Addresses.of(mail.cc()));
        if (mail.to().isEmpty() && mail.cc().isEmpty()) message.setHeader("To", "undisclosed-recipients:;");
        if (mail.replyTo().isPresent())
            message.setReplyTo(new Address[] {Addresses.of(mail.replyTo().get())});
    }

    private static void thread(MimeMessage message, OutgoingMail mail) throws MessagingException {
        set(message, "In-Reply-To", Lines.messageIds(mail.inReplyTo()));
        set(message, "References", Lines.messageIds(shortened(mail.references())));
    }

    // The root and the newest, as RFC 5322 readers need them.
    private static List<String> shortened(List<String> ids) {
        if (ids.size() <= MAX_REFERENCES) return ids;
        return Stream.concat(ids.stream().limit(1), ids.stream().skip(ids.size() - MAX_REFERENCES + 1L))
                .toList();
    }

    private static void automatic(MimeMessage message, OutgoingMail.Automatic automatic) throws MessagingException {
        if (automatic == OutgoingMail.Automatic.NO) return;
        message.setHeader(
                "Auto-Submitted", automatic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        message.setHeader("X-Auto-Response-Suppress", "All");
    }

    private static void wayOut(MimeMessage message, OutgoingMail.WayOut wayOut) throws MessagingException {
        var address = wayOut.address().map(Addresses::of).map(to -> ",\r\n <mailto:%s>".formatted(to.getAddress()));
        message.setHeader("List-Unsubscribe", "<%s>%s".formatted(Lines.one(wayOut.page()), address.orElse("")));
        if (wayOut.oneClick()) message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static void set(MimeMessage message, String name, String value) throws MessagingException {
        if (!value.isEmpty()) message.setHeader(name, value);
    }

    /// Angus makes a new id at every save; ours was fixed before.
    private static final class FixedIdMessage extends MimeMessage {
        private final String id;

        FixedIdMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
