package org.goodword.mail.writing;

import jakarta.activation.DataHandler;
import jakarta.activation.DataSource;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.ticketing.html.HtmlText;

/// The parts of a mail, nested only as deep as its content needs:
/// mixed( related( alternative( text, html ), images ), attachments ).
final class MailParts {
    private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}");

    private MailParts() {}

    static void fill(MimePart mail, OutgoingMail content) throws MessagingException {
        var attachments = attachments(content);
        if (attachments.isEmpty()) related(mail, content);
        else {
            var body = new MimeBodyPart();
            related(body, content);
            around(mail, "mixed", body, attachments, Part.ATTACHMENT);
        }
    }

    // Without html nothing can show an image in its place.
    private static List<OutgoingFile> attachments(OutgoingMail content) {
        if (content.html().isPresent()) return content.attachments();
        return Stream.concat(content.inline().stream(), content.attachments().stream())
                .toList();
    }

    private static void related(MimePart part, OutgoingMail content) throws MessagingException {
        if (content.html().isEmpty()) text(part, content.text().orElse(""), "plain");
        else if (content.inline().isEmpty()) alternative(part, content);
        else {
            var body = new MimeBodyPart();
            alternative(body, content);
            around(part, "related", body, content.inline(), Part.INLINE);
        }
    }

    private static void alternative(MimePart part, OutgoingMail content) throws MessagingException {
        var html = content.html().orElseThrow();
        var plain = new MimeBodyPart();
        text(plain, content.text().filter(text -> !text.isBlank()).orElseGet(() -> HtmlText.of(html)), "plain");
        var rich = new MimeBodyPart();
        text(rich, html, "html");
        part.setContent(new MimeMultipart("alternative", plain, rich));
    }

    private static void text(MimePart part, String content, String subtype) throws MessagingException {
        part.setText(Lines.crlf(content), "utf-8", subtype);
        // Quoted-printable survives every relay: no long lines, no 8-bit, no lone dots, no trailing
        // blanks lost.
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    }

    private static void around(
            MimePart part, String kind, MimeBodyPart body, List<OutgoingFile> files, String disposition)
            throws MessagingException {
        var parts = new MimeMultipart(kind);
        parts.addBodyPart(body);
        for (var file : files) parts.addBodyPart(file(file, disposition));
        part.setContent(parts);
    }

    private static MimeBodyPart file(OutgoingFile file, String disposition) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new FileSource(file)));
        part.setDisposition(disposition);
        part.setFileName(Lines.one(file.name()));
        if (!file.contentId().isEmpty()) part.setContentID(Lines.messageId(file.contentId()));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private record FileSource(OutgoingFile file) implements DataSource {
        @Override
        public InputStream getInputStream() throws IOException {
            return file.content().open();
        }

        @Override
        public OutputStream getOutputStream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String getContentType() {
            var type = file.type().toLowerCase(Locale.ROOT);
            // Parts of type message/* and multipart/* may not be in base64 (RFC 2046 §5.2.1), and
            // files must be.
            var fits = TYPE.matcher(type).matches() && !type.startsWith("message/") && !type.startsWith("multipart/");
            return fits ? type : "application/octet-stream";
        }

        @Override
        public String getName() {
            return Lines.one(file.name());
        }
    }
}
