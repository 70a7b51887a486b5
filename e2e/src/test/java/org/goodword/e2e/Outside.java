package org.goodword.e2e;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;

/// The world of mail around Goodword: customers who write to it over SMTP, and a server that takes its answers.
final class Outside implements AutoCloseable {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    Outside() {
        server.start();
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /// A customer's mail, handed to Goodword's own receiver.
    void writes(House house, String from, String to, String subject, String text) {
        send(house, from, to, subject, text, "");
    }

    /// Her answer to a mail she got, as a mail program makes it.
    void answers(House house, MimeMessage got, String from, String text) throws MessagingException {
        var to = got.getReplyTo()[0].toString().replaceAll(".*<|>.*", "");
        send(house, from, to, "Re: " + got.getSubject(), text, got.getMessageID());
    }

    private void send(House house, String from, String to, String subject, String text, String inReplyTo) {
        var settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", Integer.toString(house.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(settings));
        try {
            mail.setFrom(new InternetAddress(from));
            mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            mail.setSubject(subject);
            mail.setText(text, "utf-8");
            if (!inReplyTo.isEmpty()) {
                mail.setHeader("In-Reply-To", inReplyTo);
                mail.setHeader("References", inReplyTo);
            }
            Transport.send(mail);
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
            return new String(mail.getRawInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException | MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
