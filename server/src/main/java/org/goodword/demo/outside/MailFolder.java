package org.goodword.demo.outside;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/// The mails of those outside, as files, so that they outlive a crash.
@Component
@ConditionalOnBooleanProperty("goodword.demo")
class MailFolder {
    private static final int SHOWN = 200;
    private static final String SENT = ".sent.eml";
    private static final String CAME = ".came.eml";
    private static final String CLOSED = "closed";

    private final Path folder;

    MailFolder(DataFolder data) {
        folder = data.resolve("demo-mail");
    }

    /// @param sent whether somebody outside wrote it
    OutsideMail keep(InputStream content, boolean sent) throws IOException {
        Files.createDirectories(folder);
        var id = Ids.next().toString();
        var unfinished = folder.resolve(id + ".part");
        Files.copy(content, unfinished);
        var file = folder.resolve(id + (sent ? SENT : CAME));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        return read(file);
    }

    /// The newest first.
    List<OutsideMail> newest() {
        return files(Comparator.reverseOrder(), SHOWN);
    }

    Optional<OutsideMail> find(String id) {
        return newest().stream().filter(mail -> mail.id().equals(id)).findFirst();
    }

    void close() {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(CLOSED), "");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    boolean isClosed() {
        return Files.exists(folder.resolve(CLOSED));
    }

    /// How many mails this one wrote.
    int sentBy(String address) {
        return (int) newest().stream()
                .filter(mail -> mail.sent() && mail.from().contains(address))
                .count();
    }

    private List<OutsideMail> files(Comparator<Path> order, int limit) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".eml"))
                    .sorted(order)
                    .limit(limit)
                    .map(MailFolder::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OutsideMail read(Path file) {
        var name = file.getFileName().toString();
        try (var in = Files.newInputStream(file)) {
            var mail = new MimeMessage(Session.getInstance(new Properties()), in);
            return new OutsideMail(
                    name.substring(0, name.indexOf('.')),
                    name.endsWith(SENT),
                    addresses(mail.getFrom()),
                    addresses(mail.getRecipients(RecipientType.TO)),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    text(mail).orElse("").strip(),
                    header(mail, "Message-ID"),
                    header(mail, "In-Reply-To"),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException | MessagingException unreadable) {
            return new OutsideMail(name, false, "", "", "", "This mail cannot be read.", "", "", Instant.EPOCH);
        }
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return Optional.ofNullable(mail.getHeader(name, null)).orElse("");
    }

    private static String addresses(Address[] addresses) {
        return addresses == null
                ? ""
                : Stream.of(addresses)
                        .map(MailFolder::address)
                        .reduce((one, more) -> one + ", " + more)
                        .orElse("");
    }

    private static String address(Address address) {
        return address instanceof InternetAddress mail ? mail.toUnicodeString() : address.toString();
    }

    private static Optional<String> text(Part part) throws MessagingException, IOException {
        if (part.isMimeType("text/plain")) return Optional.of(part.getContent().toString());
        if (!(part.getContent() instanceof Multipart parts)) return Optional.empty();
        for (var at = 0; at < parts.getCount(); at++) {
            var found = text(parts.getBodyPart(at));
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }
}
