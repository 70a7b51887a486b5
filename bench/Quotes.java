import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goodword.mail.quoting.Quoting;
import org.goodword.mail.reading.MailReader;
import org.goodword.ticketing.Folds;

/// How often the new words of a corpus of mails are told from quotes and signatures exactly, white space at the ends of lines
/// and numbers of blank lines aside. Known layouts, wherever they are below the path:
///
/// - `emails/X` and `trimmed/X`: a text, and its new words
/// - `standard_replies/X.eml`: a mail that says "Hello", or what `X_reply_text` says
/// - `X_body` with `X_signature` and `X_sender`: a text, the signature at its end, and who wrote it
class Quotes {
    private static boolean verbose;

    public static void main(String[] arguments) throws IOException {
        verbose = arguments.length > 1;
        var files = below(Path.of(arguments[0]));
        rate("new words of texts", files.stream().filter(Quotes::isTrimmed).toList(), Quotes::trimmed);
        rate("new words of mails", files.stream().filter(file -> name(file).endsWith(".eml") && "standard_replies".equals(name(file.getParent()))).toList(), Quotes::mail);
        rate("signatures", files.stream().filter(Quotes::isSigned).toList(), Quotes::signed);
    }

    private interface Judge {
        boolean isRight(Path file) throws IOException;
    }

    private static void rate(String what, List<Path> files, Judge judge) throws IOException {
        if (files.isEmpty()) return;
        var wrong = new ArrayList<String>();
        for (var file : files) if (!judge.isRight(file)) wrong.add(name(file));
        var right = files.size() - wrong.size();
        System.out.printf(Locale.ROOT, "%-20s %d of %d exact (%.1f %%)%s%n", what, right, files.size(), 100.0 * right / files.size(),
                wrong.isEmpty() ? "" : "; not " + String.join(", ", wrong));
    }

    private static boolean isTrimmed(Path file) {
        return "emails".equals(name(file.getParent())) && Files.exists(key(file));
    }

    private static Path key(Path file) {
        return file.getParent().resolveSibling("trimmed").resolve(name(file));
    }

    private static boolean trimmed(Path file) throws IOException {
        return same(file, newWords(Files.readString(file), List.of()), Files.readString(key(file)));
    }

    private static boolean mail(Path file) throws IOException {
        var key = file.resolveSibling(name(file).replace(".eml", "_reply_text"));
        try (var mail = new MailReader().read(file)) {
            var wanted = Files.exists(key)
                    ? newWords(Files.readString(key), List.of())
                    : "Hello";
            return same(file, mail.folds().newWords(mail.text()), wanted);
        }
    }

    private static boolean isSigned(Path file) {
        return name(file).endsWith("_body") && Files.exists(beside(file, "_signature")) && Files.exists(beside(file, "_sender"));
    }

    private static boolean signed(Path file) throws IOException {
        var text = read(file);
        var signature = read(beside(file, "_signature")).replace("#sig#", "").strip();
        var wanted = text.strip().endsWith(signature) ? text.strip().substring(0, text.strip().length() - signature.length()) : text;
        return same(file, newWords(text, List.of(read(beside(file, "_sender")).strip())), wanted);
    }

    private static String newWords(String text, List<String> sender) {
        return new Folds(Quoting.of(text, sender), List.of()).newWords(text);
    }

    private static boolean same(Path file, String found, String wanted) {
        var right = tidy(found).equals(tidy(wanted));
        if (!right && verbose) System.out.printf("--- %s: found%n%s%n--- wanted%n%s%n", file, tidy(found), tidy(wanted));
        return right;
    }

    private static String tidy(String text) {
        return text.lines().map(String::stripTrailing).collect(Collectors.joining("\n")).replaceAll("\n{2,}", "\n\n").strip();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(name(file).replace("_body", ending));
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static List<Path> below(Path root) {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
