package org.goodword.mail.filing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.goodword.mail.reading.ReadMail;

/// What makes a mail the same mail: its Message-ID, and what it says (some senders use an id again for other words,
/// some mails come twice by different ways and so with different raw headers).
///
/// @param messageId empty where the mail has none; its date and author are in the hash
record Fingerprint(String messageId, String contentHash) {
    static Fingerprint of(ReadMail mail) {
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
        return new Fingerprint(mail.messageId().orElse(""), HexFormat.of().formatHex(digest.digest()));
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
