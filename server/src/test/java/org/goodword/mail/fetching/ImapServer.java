package org.goodword.mail.fetching;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// A mail server with one mailbox: GreenMail, which we did not write, behind a wire that can be cut.
final class ImapServer implements AutoCloseable {
    static final String USER = "fetch@acme.example";
    static final String PASSWORD = "app-password";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS)
    });
    private final GreenMailUser user;
    final Wire wire;

    ImapServer() throws IOException {
        server.start();
        user = server.setUser(USER, USER, PASSWORD);
        wire = new Wire(server.getImap().getPort());
    }

    Map<String, Object> mailbox() {
        var mailbox = new LinkedHashMap<String, Object>();
        mailbox.put("host", "localhost");
        mailbox.put("port", wire.port());
        mailbox.put("tls", "none");
        mailbox.put("user", USER);
        mailbox.put("password", PASSWORD);
        return mailbox;
    }

    void deliver(String subject) {
        deliver("INBOX", subject);
    }

    void deliver(String folder, String subject) {
        append(folder, mail(subject, "It says " + subject), new Flags());
    }

    static String mail(String subject, String text) {
        return "Message-ID: <%s@nordwind.example>\r\nFrom: Dana <dana@nordwind.example>\r\nTo: %s\r\nSubject: %s\r\n\r\n%s\r\n"
                .formatted(subject.replace(' ', '-'), USER, subject, text);
    }

    void append(String folder, String raw, Flags flags) {
        append(folder, raw, flags, new Date());
    }

    void append(String folder, String raw, Flags flags, Date received) {
        try {
            var bytes = new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8));
            folder(folder)
                    .appendMessage(new MimeMessage(Session.getInstance(new Properties()), bytes), flags, received);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    MailFolder folder(String name) {
        return host().getFolder(user(), name);
    }

    void create(String folder) {
        try {
            host().createMailbox(user(), folder);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// Another folder of the same name: its ids begin anew, under another validity.
    void recreate(String folder) {
        try {
            var before = folder(folder).getUidValidity();
            do {
                host().deleteMailbox(user(), folder);
                create(folder);
            } while (folder(folder).getUidValidity() == before);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    Stream<String> subjects(String folder) {
        return folder(folder).getMessages().stream().map(message -> {
            try {
                return message.getMimeMessage().getSubject();
            } catch (MessagingException failed) {
                throw new IllegalStateException(failed);
            }
        });
    }

    Stream<Flags> flags(String folder) {
        return folder(folder).getMessages().stream().map(message -> message.getFlags());
    }

    ImapHostManager host() {
        return server.getManagers().getImapHostManager();
    }

    GreenMailUser user() {
        return user;
    }

    GreenMail greenMail() {
        return server;
    }

    @Override
    public void close() throws IOException {
        wire.close();
        server.stop();
    }
}
