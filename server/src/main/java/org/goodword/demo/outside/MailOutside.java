package org.goodword.demo.outside;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.goodword.mail.MailEntrance;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

/// The mail server of those outside: takes what the house sends, and brings what they write to the house, both over
/// SMTP.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
public class MailOutside implements DisposableBean {
    private static final String TIMEOUT = "10000";

    private final MailFolder folder;
    private final ObjectProvider<MailEntrance> house;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SMTPServer server;

    MailOutside(MailFolder folder, ObjectProvider<MailEntrance> house, ApplicationEventPublisher events, Clock clock) {
        this.folder = folder;
        this.house = house;
        this.events = events;
        this.clock = clock;
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(Taker::new)
                .build();
        server.start();
    }

    /// A mail came for somebody outside.
    public record Came(OutsideMail mail) {}

    /// @param inReplyTo the Message-ID of what it answers
    public record Letter(
            String name, String from, String to, String subject, String text, Optional<String> inReplyTo) {}

    /// Another one after each start.
    public int port() {
        return server.getPortAllocated();
    }

    /// The newest first, at most 200.
    public List<OutsideMail> mails() {
        return folder.newest();
    }

    public Optional<OutsideMail> find(String id) {
        return folder.find(id);
    }

    /// Nobody outside writes by himself any more.
    public void close() {
        folder.close();
    }

    public boolean isClosed() {
        return folder.isClosed();
    }

    public int sentBy(String address) {
        return folder.sentBy(address);
    }

    /// Brings a mail to the house, as any mail server would.
    ///
    /// @throws MessagingException when the house does not take it, with its words
    public OutsideMail send(Letter letter) throws MessagingException, IOException {
        var mail = written(letter);
        Transport.send(mail);
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return folder.keep(new ByteArrayInputStream(bytes.toByteArray()), true);
    }

    private MimeMessage written(Letter letter) throws MessagingException, IOException {
        var mail = new MimeMessage(session());
        mail.setFrom(new InternetAddress(letter.from(), letter.name(), StandardCharsets.UTF_8.name()));
        mail.setRecipients(RecipientType.TO, InternetAddress.parse(letter.to()));
        mail.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        mail.setText(letter.text(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        if (letter.inReplyTo().isPresent()) {
            mail.setHeader("In-Reply-To", letter.inReplyTo().get());
            mail.setHeader("References", letter.inReplyTo().get());
        }
        mail.saveChanges();
        return mail;
    }

    private Session session() {
        var settings = new Properties();
        settings.put("mail.smtp.host", "localhost");
        settings.put("mail.smtp.port", Integer.toString(house.getObject().port()));
        settings.put("mail.smtp.connectiontimeout", TIMEOUT);
        settings.put("mail.smtp.timeout", TIMEOUT);
        return Session.getInstance(settings);
    }

    @Override
    public void destroy() {
        server.stop();
    }

    private final class Taker implements MessageHandler {
        Taker(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            events.publishEvent(new Came(folder.keep(data, false)));
            return "Taken";
        }

        @Override
        public void done() {}
    }
}
