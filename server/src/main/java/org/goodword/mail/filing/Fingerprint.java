package org.goodword.mail.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Inbound;

/// What makes a mail the same mail: its Message-ID, and what it says (some senders use an id again for other words,
/// some mails come twice by different ways and so with different raw headers).
///
/// A mail without an id and a date says nothing of itself that another one of tomorrow would not say, as a printer's
/// does. It is the same only byte for byte, and on the same day: the way of a mail stands in its head, but for those
/// that a machine next door brings. What is fetched had a way, and may be fetched again in years.
///
/// @param messageId empty where the mail has none; its date and author are in the hash
record Fingerprint(String messageId, String contentHash) {
    /// A clock that nobody set says that it is 1970, 1980 or 2000 at each start, and so the same for many mails.
    private static final Instant CLOCKS_ARE_SET = Instant.parse("2000-01-03T00:00:00Z");

    static Fingerprint of(ReadMail mail, Inbound received) {
        return of(mail, () -> received.rawHash() + (received.fetched() ? "" : day(received)));
    }

    /// @param bytes tells mails apart that do not do it themselves
    static Fingerprint of(ReadMail mail, Supplier<String> bytes) {
        var digest = sha256();
        add(
                digest,
                mail.people().author().map(author -> author.address().value()).orElse(""));
        add(digest, mail.date().map(Object::toString).orElse(""));
        add(digest, mail.subject());
        add(digest, mail.text());
        mail.attachments()
                .forEach(attachment ->
                        add(digest, attachment.name() + attachment.content().size()));
        if (isNameless(mail)) add(digest, bytes.get());
        return new Fingerprint(mail.messageId().orElse(""), HexFormat.of().formatHex(digest.digest()));
    }

    /// As the hash of a received mail's bytes.
    static String hash(InputStream raw) throws IOException {
        try (var digesting = new DigestInputStream(raw, sha256())) {
            digesting.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digesting.getMessageDigest().digest());
        }
    }

    private static boolean isNameless(ReadMail mail) {
        return mail.messageId().isEmpty()
                && mail.date().filter(date -> date.isAfter(CLOCKS_ARE_SET)).isEmpty();
    }

    private static LocalDate day(Inbound received) {
        return LocalDate.ofInstant(received.receivedAt(), ZoneOffset.UTC);
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
