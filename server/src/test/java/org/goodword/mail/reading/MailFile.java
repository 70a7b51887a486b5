package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A mail as a test writes it, read as one that arrived.
final class MailFile {
    private MailFile() {}

    static ReadMail read(Path folder, String mail) throws IOException {
        var isLatin = ISO_8859_1.newEncoder().canEncode(mail);
        return new MailReader()
                .read(Files.write(folder.resolve("mail.eml"), mail.getBytes(isLatin ? ISO_8859_1 : UTF_8)));
    }
}
