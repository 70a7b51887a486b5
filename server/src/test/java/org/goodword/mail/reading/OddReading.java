package org.goodword.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.mail.reading.Card.Event;

/// Holds a mail as it was read against what an [OddMail] expects.
final class OddReading {
    private OddReading() {}

    static void isAsExpected(OddMail odd) throws IOException {
        try (var mail = new MailReader().read(() -> new ByteArrayInputStream(odd.raw()))) {
            for (var line : odd.expected()) compare(mail, line);
        }
    }

    private static void compare(ReadMail mail, String line) throws IOException {
        var end = line.indexOf(' ') < 0 ? line.length() - 1 : sign(line);
        var found = found(mail, line.substring(0, end));
        var wanted = line.substring(Math.min(end + 2, line.length())).replace("\\n", "\n");
        switch (line.charAt(end)) {
            case '~' -> assertThat(found).as(line).contains(wanted);
            case '!' -> assertThat(found).as(line).doesNotContain(wanted);
            default -> assertThat(found).as(line).isEqualTo(wanted);
        }
    }

    private static int sign(String line) {
        return line.startsWith("content ") ? "content 0".length() : line.indexOf(' ') - 1;
    }

    private static String found(ReadMail mail, String what) throws IOException {
        return switch (what) {
            case "text" -> mail.text().replace("\r\n", "\n").strip();
            case "html" -> mail.html().map(html -> html.value()).orElse("-");
            case "subject" -> mail.subject();
            case "from" -> person(mail.people().from());
            case "author" -> person(mail.people().author());
            case "to" -> mail.people().to().stream().map(OddReading::person).collect(Collectors.joining("; "));
            case "id" -> mail.messageId().orElse("-");
            case "date" -> mail.date().map(Object::toString).orElse("-");
            case "marks" -> mail.marks().toString();
            case "seal" -> seal(mail.seal());
            case "cards" -> joined(mail.cards().stream().map(OddReading::card).toList(), "; ");
            case "attachments" ->
                joined(mail.attachments().stream().map(ReadAttachment::name).toList(), "; ");
            case "types" ->
                joined(mail.attachments().stream().map(ReadAttachment::type).toList(), "; ");
            case "cids" ->
                joined(
                        mail.attachments().stream()
                                .map(one -> one.contentId().orElse("-"))
                                .toList(),
                        ", ");
            case "inline" ->
                joined(mail.attachments().stream().map(one -> "" + one.inline()).toList(), ", ");
            case "content 0" -> content(mail.attachments().getFirst());
            case "warnings", "warning" -> joined(mail.warnings(), " ");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static String joined(List<String> parts, String by) {
        return parts.isEmpty() ? "-" : String.join(by, parts);
    }

    private static String person(Optional<Person> person) {
        return person.map(OddReading::person).orElse("-");
    }

    private static String person(Person person) {
        var address = person.address().value();
        return person.name().isEmpty() ? address : person.name() + " <" + address + ">";
    }

    private static String content(ReadAttachment attachment) throws IOException {
        try (var in = attachment.content().open()) {
            return MailCharset.decode(in.readAllBytes(), Optional.empty())
                    .replace("\r\n", "\n")
                    .strip();
        }
    }

    private static String seal(Seal seal) {
        var signed = seal.signed()
                .map(one -> "signed " + one.by().code() + " " + one.check().code());
        var encrypted = seal.encrypted().map(by -> "encrypted " + by.code());
        return signed.or(() -> encrypted).orElse("-");
    }

    private static String card(Card card) {
        return switch (card) {
            case Event event -> event(event);
            case Card.Person person ->
                "person "
                        + String.join(
                                ", ",
                                person.name(),
                                person.organisation(),
                                person.title(),
                                String.join(" ", person.mails()),
                                String.join(" ", person.phones()));
        };
    }

    private static String event(Event event) {
        return "event %s %s %s %s %s"
                        .formatted(
                                event.method(),
                                event.title(),
                                event.starts().map(Object::toString).orElse("-"),
                                event.ends().map(Object::toString).orElse("-"),
                                event.zone().orElse("-"))
                + (event.wholeDays() ? " whole days" : "")
                + (event.place().isEmpty() ? "" : " at " + event.place())
                + event.repeats()
                        .map(repeats -> " every " + repeats.interval() + " " + repeats.every())
                        .orElse("");
    }
}
