package org.goodword.e2e;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// The world of mail around Goodword: customers who write to it over SMTP, and a server that takes its answers.
final class Outside implements AutoCloseable {
    /// A picture: red, two by two.
    static final String SQUARE =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR42mP4z8AARAwQCgAf7gP9Y167WwAAAABJRU5ErkJggg==";

    private static final Duration SOON = Duration.ofSeconds(120);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Outside() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// A customer's mail, handed to Goodword's own receiver.
    MimeMessage writes(House house, String from, String to, String subject, String text) {
        return send(house, from, to, subject, text, "");
    }

    /// Her answer to a mail she got, as a mail program makes it.
    void answers(House house, MimeMessage got, String from, String text) {
        try {
            var to = got.getReplyTo()[0].toString().replaceAll(".*<|>.*", "");
            send(house, from, to, "Re: " + got.getSubject(), text, got.getMessageID());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// One more mail of the same person after hers, which nobody has answered yet.
    void goesOn(House house, MimeMessage hers, String text) {
        try {
            var to = hers.getAllRecipients()[0].toString();
            send(house, hers.getFrom()[0].toString(), to, hers.getSubject(), text, hers.getMessageID());
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private MimeMessage send(House house, String from, String to, String subject, String text, String inReplyTo) {
        return send(house, from, to, subject, mail -> {
            mail.setText(text, "utf-8");
            if (inReplyTo.isEmpty()) return;
            mail.setHeader("In-Reply-To", inReplyTo);
            mail.setHeader("References", inReplyTo);
        });
    }

    /// A mail as a shop designs it, with an image on a server of its own, two files and what was said before.
    void writesDesigned(House house, String from, String to, String subject, String text) {
        var html = "<p style=\"color: #333\">%s</p><img src=\"https://shop.example/logo.png\" alt=\"Our shop\">"
                        .formatted(text)
                + "<p>You wrote:</p><blockquote>Once upon a time</blockquote>";
        send(house, from, to, subject, mail -> {
            var parts = new MimeMultipart();
            parts.addBodyPart(part(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8"));
            var order = part("Ten pens".getBytes(StandardCharsets.UTF_8), "text/plain");
            order.setFileName("order.txt");
            parts.addBodyPart(order);
            var picture = part(Base64.getDecoder().decode(SQUARE), "image/png");
            picture.setFileName("pen.png");
            parts.addBodyPart(picture);
            mail.setContent(parts);
        });
    }

    /// A mail of that html only.
    void writesHtml(House house, String from, String to, String subject, String html) {
        send(house, from, to, subject, mail -> mail.setContent(html, "text/html; charset=utf-8"));
    }

    private static MimeBodyPart part(byte[] content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        return part;
    }

    private interface Content {
        void in(MimeMessage mail) throws MessagingException;
    }

    private MimeMessage send(House house, String from, String to, String subject, Content content) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(house.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        try {
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject);
            content.in(mail);
            Transport.send(mail);
            return mail;
        } catch (MessagingException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// The mail of that number that has arrived here, once it has.
    MimeMessage arrived(int number) {
        await().atMost(SOON).until(() -> server.getReceivedMessages().length >= number);
        return server.getReceivedMessages()[number - 1];
    }

    int count() {
        return server.getReceivedMessages().length;
    }

    static String content(MimeMessage mail) {
        try {
            return new String(mail.getRawInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /// The parts of a mail: its texts by type, files by `inline <name>` (their content id) and `attachment <name>`
    /// (their
    /// text).
    static Map<String, String> parts(Part mail) {
        var parts = new LinkedHashMap<String, String>();
        try {
            collect(mail, parts);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return parts;
    }

    private static void collect(Part part, Map<String, String> parts) throws IOException, MessagingException {
        if (part.getContent() instanceof Multipart several) {
            for (var i = 0; i < several.getCount(); i++) collect(several.getBodyPart(i), parts);
        } else if (part.getFileName() == null) {
            parts.put(
                    part.getContentType().replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT),
                    part.getContent().toString());
        } else if (part instanceof MimePart inside && inside.getContentID() != null) {
            parts.put(
                    part.getDisposition() + " " + part.getFileName(),
                    inside.getContentID().replaceAll("[<>]", ""));
        } else {
            var content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            parts.put(part.getDisposition() + " " + part.getFileName(), content);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
