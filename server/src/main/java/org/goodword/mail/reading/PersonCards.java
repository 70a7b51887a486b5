package org.goodword.mail.reading;

import ezvcard.Ezvcard;
import ezvcard.VCard;
import ezvcard.property.Telephone;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.mail.reading.Card.Person;
import org.jspecify.annotations.Nullable;

/// People of a vCard file.
final class PersonCards {
    private PersonCards() {}

    /// What cannot be read is left out: the file itself is attached.
    static void of(String text, Findings found) {
        try {
            for (var vcard : Ezvcard.parse(text).all()) add(card(vcard), found);
        } catch (RuntimeException malformed) {
            found.warnings.add("A business card in this mail is broken; see the attached file.");
        }
    }

    private static void add(Person card, Findings found) {
        if (card.name().isEmpty() && card.mails().isEmpty() && card.phones().isEmpty()) return;
        found.card(card, "person " + card, words(card));
    }

    private static Person card(VCard vcard) {
        return new Person(
                name(vcard),
                vcard.getOrganization() == null
                        ? ""
                        : first(vcard.getOrganization().getValues()),
                vcard.getTitles().isEmpty()
                        ? ""
                        : Cards.line(vcard.getTitles().getFirst().getValue()),
                some(vcard.getEmails().stream().map(mail -> mail.getValue())),
                some(vcard.getTelephoneNumbers().stream().map(PersonCards::number)));
    }

    private static String name(VCard vcard) {
        if (vcard.getFormattedName() != null)
            return Cards.line(vcard.getFormattedName().getValue());
        var name = vcard.getStructuredName();
        if (name == null) return "";
        return Stream.of(name.getGiven(), name.getFamily())
                .filter(Objects::nonNull)
                .map(Cards::line)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static @Nullable String number(Telephone phone) {
        return phone.getUri() == null ? phone.getText() : phone.getUri().getNumber();
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : Cards.line(values.getFirst());
    }

    private static List<String> some(Stream<@Nullable String> values) {
        return values.map(Cards::line)
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(Card.MOST_EACH)
                .toList();
    }

    private static String words(Person card) {
        return Stream.of(
                        Stream.of(card.name(), card.title(), card.organisation()),
                        card.mails().stream(),
                        card.phones().stream())
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
