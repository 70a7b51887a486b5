package org.goodword.mail.ruling;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodword.filter.spi.FieldType;
import org.goodword.filter.spi.FilterField;
import org.goodword.filter.spi.FilterFields;
import org.goodword.mail.authenticating.Verdict;
import org.goodword.mail.reading.AutoMark;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadAttachment;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// What rules may ask of a mail. Texts are compared in small letters.
@Component
class ArrivingFields implements FilterFields<ArrivingMail> {
    @Override
    public Class<ArrivingMail> subject() {
        return ArrivingMail.class;
    }

    @Override
    public String bundle() {
        return "org.goodword.mail.rules";
    }

    @Override
    public List<FilterField<ArrivingMail>> fields() {
        return Stream.of(people(), content(), authentication())
                .flatMap(List::stream)
                .toList();
    }

    private static List<FilterField<ArrivingMail>> people() {
        return List.of(
                texts("from", mail -> List.of(mail.author().address().value())),
                texts("from-name", mail -> filled(mail.author().name())),
                texts("from-domain", mail -> List.of(mail.author().address().domain())),
                texts("to", mail -> addresses(mail.mail().people().to())),
                texts("cc", mail -> addresses(mail.mail().people().cc())),
                texts("reply-to", mail -> addresses(mail.mail().people().replyTo())),
                // Its envelope: who the sender's server said it is from, and to whom.
                texts(
                        "envelope-from",
                        mail -> mail.received().envelopeFrom().stream()
                                .map(EmailAddress::value)
                                .toList()),
                texts(
                        "envelope-to",
                        mail -> mail.received().envelopeTo().stream()
                                .map(EmailAddress::value)
                                .toList()),
                texts("mailbox", ArrivingMail::mailbox));
    }

    private static List<FilterField<ArrivingMail>> content() {
        return List.of(
                texts("subject", mail -> filled(mail.mail().subject())),
                texts("text", mail -> filled(mail.mail().text())),
                // Each as "name: value", the name in small letters.
                texts("header", mail -> mail.mail().headers().lines()),
                texts("attachment", mail -> names(mail, ReadAttachment::name)),
                texts("attachment-type", mail -> names(mail, ReadAttachment::type)),
                field(
                        "attachments",
                        FieldType.NUMBER,
                        mail -> List.of((long) mail.mail().attachments().size())),
                texts("language", mail -> mail.mail().language().stream().toList()),
                field("automatic", FieldType.FLAG, mail -> List.of(mail.mail().isAutomatic())),
                field(
                        "list",
                        FieldType.FLAG,
                        mail -> List.of(mail.mail().marks().contains(AutoMark.LIST))),
                field("answers", FieldType.FLAG, mail -> List.of(mail.answers())));
    }

    private static List<FilterField<ArrivingMail>> authentication() {
        return List.of(
                verdict("spf", mail -> mail.authentication().spf()),
                verdict("dkim", mail -> mail.authentication().dkim()),
                verdict("dmarc", mail -> mail.authentication().dmarc()),
                texts(
                        "signed-by",
                        mail -> mail.authentication().signer().stream().toList()));
    }

    private static FilterField<ArrivingMail> texts(String name, Function<ArrivingMail, List<String>> values) {
        return field(
                        name,
                        FieldType.TEXT,
                        mail -> values.apply(mail).stream()
                                .map(ArrivingFields::lower)
                                .toList())
                .spelled(ArrivingFields::lower);
    }

    private static FilterField<ArrivingMail> verdict(String name, Function<ArrivingMail, Verdict> value) {
        // "none" asks for what has no value.
        var codes = Stream.of(Verdict.values())
                .filter(verdict -> verdict != Verdict.NONE)
                .map(Verdict::code);
        return field(
                        name,
                        FieldType.CHOICE,
                        mail -> Stream.of(value.apply(mail))
                                .filter(verdict -> verdict != Verdict.NONE)
                                .map(Verdict::code)
                                .toList())
                .with(codes.toArray(String[]::new));
    }

    private static FilterField<ArrivingMail> field(
            String name, FieldType type, Function<ArrivingMail, ? extends Collection<?>> values) {
        return FilterField.of(
                name,
                type,
                _ -> {
                    throw new IllegalStateException("Mails are looked at as they arrive, not in the database");
                },
                values);
    }

    private static List<String> names(ArrivingMail mail, Function<ReadAttachment, String> part) {
        return mail.mail().attachments().stream().map(part).toList();
    }

    private static List<String> addresses(List<Person> people) {
        return people.stream().map(person -> person.address().value()).toList();
    }

    private static List<String> filled(String text) {
        return Optional.of(text).filter(one -> !one.isBlank()).stream().toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
