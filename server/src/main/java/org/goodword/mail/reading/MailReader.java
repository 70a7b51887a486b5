package org.goodword.mail.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.goodword.mail.quoting.HtmlQuoting;
import org.goodword.mail.quoting.Quoting;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.SafeHtml;

/// Reads raw mails (RFC 5322, MIME), however broken, in bounded memory.
///
/// Anything but an empty file gives a [ReadMail]; what had to be guessed or left out is in its warnings.
/// Safe for many threads.
public final class MailReader {
    /// People kept of each address header.
    public static final int MAX_PEOPLE = 500;
    /// Ids kept of References and of In-Reply-To.
    public static final int MAX_REFERENCES = 50;

    private static final int SUBJECT_LIMIT = 500;
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");

    /// Reads the file, which is not needed afterwards.
    ///
    /// Throws [UnreadableMail] when there is nothing to read, [UncheckedIOException] when the disk
    /// fails us: only then is it worth to try again.
    public ReadMail read(Path file) {
        return read(() -> Files.newInputStream(file));
    }

    /// As `read(Path)`, for a mail kept elsewhere.
    public ReadMail read(Source mail) {
        return read(mail, 0);
    }

    /// @param depth of mails attached to mails
    private static ReadMail read(Source mail, int depth) {
        var found = new Findings(new Warnings());
        try (var in = new BufferedInputStream(mail.open())) {
            if (isEmpty(in)) throw new UnreadableMail("The mail is empty.");
            var walk = new PartWalk(found, 0);
            walk.over(in);
            found.check(mail);
            return mail(walk.headers, found, text(walk.headers, found, mail, depth));
        } catch (IOException unavailable) {
            found.close();
            throw new UncheckedIOException(unavailable);
        } catch (RuntimeException broken) {
            found.close();
            throw broken;
        }
    }

    private static String text(Headers headers, Findings found, Source mail, int depth) throws IOException {
        if (!found.body.isEmpty()) return found.body.text();
        var made = found.madeText();
        return made.isPresent() ? made.get() : Fallback.text(headers, found, mail, depth);
    }

    /// The words of a mail that is attached to one that has none.
    static String textOfAttached(Source mail, int depth) {
        try (var inner = read(mail, depth)) {
            return inner.text();
        }
    }

    /// Opened again for a signature to be checked, and when the mail can be read in no other way than as it is.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private static boolean isEmpty(InputStream in) throws IOException {
        in.mark(1);
        var first = in.read();
        in.reset();
        return first < 0;
    }

    private static ReadMail mail(Headers headers, Findings found, String text) {
        var people = people(headers, found.warnings);
        if (people.author().isEmpty()) found.warnings.add("The mail does not say who it is from.");
        var page = found.body.html().map(html -> Pictures.located(html, found.locations));
        var html = page.map(HtmlSanitizer::sanitise);
        return new ReadMail(
                headers,
                headers.first("message-id").flatMap(MessageIds::first),
                MessageIds.some(String.join(" ", headers.all("in-reply-to")), MAX_REFERENCES),
                MessageIds.some(String.join(" ", headers.all("references")), MAX_REFERENCES),
                people,
                CleanText.line(HeaderText.decode(headers.first("subject").orElse("")), SUBJECT_LIMIT),
                headers.first("date").flatMap(MailDate::in),
                language(headers),
                AutoMarks.in(headers),
                reportType(headers),
                list(headers, "x-failed-recipients", found.warnings).stream()
                        .map(Person::address)
                        .toList(),
                text,
                html,
                folds(text, html, people.author()),
                Pictures.shown(found.attachments, page.orElse("")),
                found.seal(people.author().map(Person::address)),
                found.cards(),
                found.warnings.all());
    }

    private static Optional<String> reportType(Headers headers) {
        return headers.first("content-type")
                .map(HeaderParameters::of)
                .filter(type -> type.value().equals("multipart/report"))
                .flatMap(type -> type.get("report-type"))
                .map(type -> type.strip().toLowerCase(Locale.ROOT));
    }

    private static Folds folds(String text, Optional<SafeHtml> html, Optional<Person> author) {
        var sender = author.stream()
                .flatMap(person -> Stream.of(person.name(), person.address().value()))
                .toList();
        return new Folds(
                Quoting.of(text, sender),
                html.map(safe -> HtmlQuoting.of(safe, sender)).orElse(List.of()));
    }

    private static Optional<String> language(Headers headers) {
        return Stream.of("content-language", "accept-language")
                .flatMap(name -> headers.first(name).stream())
                .map(value -> value.split("[,;]")[0].strip().toLowerCase(Locale.ROOT))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .findFirst();
    }

    private static People people(Headers headers, Warnings warnings) {
        return new People(
                list(headers, "from", warnings).stream().findFirst(),
                list(headers, "sender", warnings).stream().findFirst(),
                list(headers, "reply-to", warnings),
                list(headers, "to", warnings),
                list(headers, "cc", warnings),
                Stream.of("delivered-to", "x-original-to", "envelope-to")
                        .flatMap(name -> list(headers, name, warnings).stream())
                        .distinct()
                        .toList());
    }

    private static List<Person> list(Headers headers, String name, Warnings warnings) {
        var people = new ArrayList<Person>();
        var skipped = 0;
        for (var header : headers.all(name)) {
            var found = AddressList.in(header, MAX_PEOPLE - people.size());
            people.addAll(found.people());
            skipped += found.skipped();
        }
        if (skipped > 0)
            warnings.add("%s names %d more people than the %d that were kept.".formatted(name, skipped, MAX_PEOPLE));
        return List.copyOf(people);
    }
}
