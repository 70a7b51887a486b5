package org.goodword.mail.writing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadAttachment;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.Test;

class WritingMailsTests {
    private static final Instant NOW = Instant.parse("2026-11-22T08:30:00Z");
    private static final Person ACME = person("support@acme.example", "Acme, Büro");
    private static final Person DANA = person("dana@nordwind.example", "Dana");
    private final MailWriter writer = new MailWriter(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsWrittenReadsTheSame() throws Exception {
        var logo = file("logo.png", "image/png", "logo@acme", new byte[] {1, 2, 3});
        var terms = file("Angebot für Ærø – 日本語.pdf", "application/pdf", "", "pdf".getBytes(UTF_8));
        var mail = new OutgoingMail(
                ACME,
                Optional.of(new EmailAddress("support+x@acme.example")),
                List.of(DANA),
                List.of(person("kim@x.example", "")),
                List.of(person("boss@acme.example", "")),
                "Re: Größe der Bestellung " + "sehr lang ".repeat(20),
                Optional.of("Hallo\n.\nFrom here: ü\n"),
                Optional.of("<p>Hallo <img src=\"cid:logo@acme\"></p>"),
                List.of(logo),
                List.of(terms),
                "abc.def@acme.example",
                List.of("one@nordwind.example"),
                IntStream.range(0, 60)
                        .mapToObj(i -> "id" + i + "@nordwind.example")
                        .toList(),
                Automatic.NO);

        var raw = raw(mail);
        var read = read(raw);

        assertThat(raw.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(998));
        assertThat(raw).doesNotContain("boss@acme.example").contains("Date: Sun, 22 Nov 2026 ");
        assertThat(read.people().from()).hasValue(ACME);
        assertThat(read.people().to()).containsExactly(DANA);
        assertThat(read.people().replyTo())
                .extracting(Person::address)
                .containsExactly(new EmailAddress("support+x@acme.example"));
        assertThat(read.subject()).isEqualTo(mail.subject().strip());
        assertThat(read.date()).hasValue(NOW);
        assertThat(read.messageId()).hasValue("abc.def@acme.example");
        assertThat(read.inReplyTo()).containsExactly("one@nordwind.example");
        assertThat(read.references())
                .hasSize(20)
                .startsWith("id0@nordwind.example")
                .endsWith("id59@nordwind.example");
        assertThat(read.text()).isEqualToNormalizingNewlines("Hallo\n.\nFrom here: ü");
        assertThat(read.html().orElseThrow().value()).contains("cid:logo&#64;acme");
        assertThat(read.attachments())
                .extracting(ReadAttachment::name)
                .containsExactly("logo.png", "Angebot für Ærø – 日本語.pdf");
        assertThat(read.attachments()).extracting(ReadAttachment::inline).containsExactly(true, false);
        assertThat(read.warnings()).isEmpty();
        assertThat(mail.recipients())
                .extracting(EmailAddress::value)
                .containsExactly("dana@nordwind.example", "kim@x.example", "boss@acme.example");
    }

    @Test
    void partsAreNestedOnlyAsDeepAsNeeded() throws Exception {
        assertThat(raw(simple("Hi", Optional.of("only text"), Optional.empty())))
                .contains("Content-Type: text/plain")
                .doesNotContain("multipart");
        assertThat(raw(simple("Hi", Optional.empty(), Optional.of("<p>One<br>two</p>"))))
                .contains("multipart/alternative", "One\r\ntwo")
                .doesNotContain("multipart/mixed", "multipart/related");
    }

    @Test
    void machinesAreToldWhenAMachineWrote() throws Exception {
        var plain = simple("Hi", Optional.of("x"), Optional.empty());
        var automatic = new OutgoingMail(
                plain.from(),
                plain.replyTo(),
                plain.to(),
                plain.cc(),
                plain.bcc(),
                plain.subject(),
                plain.text(),
                plain.html(),
                plain.inline(),
                plain.attachments(),
                plain.messageId(),
                plain.inReplyTo(),
                plain.references(),
                Automatic.AUTO_GENERATED);

        assertThat(raw(plain)).doesNotContain("Auto-Submitted");
        assertThat(raw(automatic)).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void noFieldCanCarryAHeader() throws Exception {
        var evil = "x\r\nBcc: evil@x.example\r\n\r\nbody";
        var mail = new OutgoingMail(
                person("support@acme.example", evil),
                Optional.empty(),
                List.of(person("dana@x.example", evil)),
                List.of(),
                List.of(),
                evil,
                Optional.of("hi"),
                Optional.of("hi"),
                List.of(),
                List.of(file(evil, evil, "", new byte[1])),
                "id@x",
                List.of(evil),
                List.of(evil),
                Automatic.NO);

        assertThat(raw(mail).lines()).noneMatch(line -> line.startsWith("Bcc:") || line.equals("body"));
        assertThat(read(raw(mail)).people().to()).hasSize(1);
        assertThatThrownBy(() -> writer.write(new OutgoingMail(
                        ACME,
                        Optional.empty(),
                        List.of(DANA),
                        List.of(),
                        List.of(),
                        "s",
                        Optional.of("hi"),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        evil,
                        List.of(),
                        List.of(),
                        Automatic.NO)))
                .isInstanceOf(UnsendableMail.class);
    }

    @Test
    void oddAddressesAreQuotedOrRefused() throws Exception {
        assertThat(Addresses.of(new EmailAddress("a,b@x.example")).getAddress()).isEqualTo("\"a,b\"@x.example");
        assertThat(Addresses.of(new EmailAddress("a@bücher.example")).getAddress())
                .isEqualTo("a@xn--bcher-kva.example");
        assertThatThrownBy(() -> Addresses.of(new EmailAddress("jörg@x.example")))
                .isInstanceOf(UnsendableMail.class);
    }

    @Property(tries = 300)
    void anySubjectAndNameSurvive(@ForAll String subject, @ForAll String name) throws Exception {
        var mail = new OutgoingMail(
                person("support@acme.example", name),
                Optional.empty(),
                List.of(DANA),
                List.of(),
                List.of(),
                subject,
                Optional.of("hi"),
                Optional.empty(),
                List.of(),
                List.of(),
                "id@x",
                List.of(),
                List.of(),
                Automatic.NO);
        var read = read(raw(mail));

        assertThat(read.people().from().orElseThrow().address()).isEqualTo(new EmailAddress("support@acme.example"));
        assertThat(read.people().to()).containsExactly(DANA);
        assertThat(read.text()).isEqualTo("hi");
    }

    private static OutgoingMail simple(String subject, Optional<String> text, Optional<String> html) {
        return new OutgoingMail(
                ACME,
                Optional.empty(),
                List.of(DANA),
                List.of(),
                List.of(),
                subject,
                text,
                html,
                List.of(),
                List.of(),
                "id@acme.example",
                List.of(),
                List.of(),
                Automatic.NO);
    }

    private String raw(OutgoingMail mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        writer.write(mail).writeTo(bytes);
        return bytes.toString(ISO_8859_1);
    }

    private static ReadMail read(String raw) throws Exception {
        Path file = Files.createTempFile("written", ".eml");
        try {
            return new MailReader().read(Files.write(file, raw.getBytes(ISO_8859_1)));
        } finally {
            Files.delete(file);
        }
    }

    private static Person person(String address, String name) {
        return new Person(new EmailAddress(address), name);
    }

    private static OutgoingFile file(String name, String type, String contentId, byte[] bytes) {
        return new OutgoingFile(name, type, contentId, () -> new ByteArrayInputStream(bytes));
    }
}
