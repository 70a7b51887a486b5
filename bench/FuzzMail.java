import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.UnreadableMail;

/// Whatever the bytes: a mail, or an unreadable one. See bench/fuzz-mail.
public class FuzzMail {
    private static final MailReader READER = new MailReader();
    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9a-f]{2})");

    public static void fuzzerTestOneInput(byte[] bytes) {
        try (var mail = READER.read(() -> new ByteArrayInputStream(bytes))) {
            if (mail.text().indexOf('\0') >= 0) throw new IllegalStateException("NUL in the text");
            if (mail.subject().indexOf('\n') >= 0) throw new IllegalStateException("a subject of two lines");
            if (mail.cards().size() > 20) throw new IllegalStateException("too many cards");
            if (mail.warnings().size() > 50) throw new IllegalStateException("too many warnings");
            if (!UTF_8.newEncoder().canEncode(mail.text())) throw new IllegalStateException("half a letter");
        } catch (UnreadableMail unreadable) {
            // That is an answer, too.
        }
    }

    /// Makes mails to begin with of the odd ones that the tests read.
    public static void main(String[] arguments) throws IOException {
        var count = 0;
        try (var files = Files.newDirectoryStream(Path.of(arguments[0]), "*.txt")) {
            for (var file : files)
                for (var part : Files.readString(file).split("(?m)^(=== .*|\\+\\+\\+)\n"))
                    if (part.contains("\n>>> ")) Files.write(Path.of(arguments[1], "odd-" + count++), mail(part));
        }
    }

    private static byte[] mail(String part) {
        var text = part.substring(0, part.indexOf("\n>>> ") + 1)
                .replaceFirst("^@\n", "From: Dana <dana@nordwind.example>\nSubject: Odd\nMIME-Version: 1.0\n")
                .replace("\n", "\r\n");
        var latin = new String(text.getBytes(UTF_8), ISO_8859_1);
        return BYTE.matcher(latin)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                .getBytes(ISO_8859_1);
    }
}
