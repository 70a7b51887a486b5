package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingMailsTests {
    @TempDir
    Path folder;

    @Test
    void aPlainMailIsReadWhole() throws IOException {
        var mail = read("""
                From: Dana Ruiz <Dana@Nordwind.example>
                To: support@acme.example, "Kim, the other" <kim@nordwind.example>
                Cc: Team: a@x.example, b@x.example;
                Subject: The printer
                  is on fire
                Date: Tue, 3 Nov 2026 10:15:00 +0100
                Message-ID: <one@nordwind.example>
                In-Reply-To: <zero@acme.example>
                References: <root@acme.example>
                 <zero@acme.example>

                Please help.
                """);

        assertThat(mail.people().from()).hasValueSatisfying(dana -> {
            assertThat(dana.name()).isEqualTo("Dana Ruiz");
            assertThat(dana.address().value()).isEqualTo("dana@nordwind.example");
        });
        assertThat(mail.people().to()).extracting(Person::name).containsExactly("", "Kim, the other");
        assertThat(mail.people().cc())
                .extracting(person -> person.address().value())
                .containsExactly("a@x.example", "b@x.example");
        assertThat(mail.subject()).isEqualTo("The printer is on fire");
        assertThat(mail.date()).hasValue(Instant.parse("2026-11-03T09:15:00Z"));
        assertThat(mail.messageId()).hasValue("one@nordwind.example");
        assertThat(mail.inReplyTo()).containsExactly("zero@acme.example");
        assertThat(mail.references()).containsExactly("root@acme.example", "zero@acme.example");
        assertThat(mail.text()).isEqualTo("Please help.");
        assertThat(mail.html()).isEmpty();
        assertThat(mail.isAutomatic()).isFalse();
        assertThat(mail.warnings()).isEmpty();
    }

    @Test
    void encodedWordsMayCutACharacterInTwo() throws IOException {
        var mail = read(
                "From: =?utf-8?Q?J=C3=B6rg=2C_B=C3=BCro?= <j@x.example>\nSubject: =?utf-8?B?w4Q=?= =?UTF-8?Q?rger_m?=\n"
                        + " =?utf-8?Q?it_Stra=C3?=\n =?utf-8?Q?=9Fe?= heute\n\nx");

        assertThat(mail.people().from().orElseThrow().name()).isEqualTo("Jörg, Büro");
        assertThat(mail.subject()).isEqualTo("Ärger mit Straße heute");
    }

    @Test
    void namesOfFilesComeInThreeForms() throws IOException {
        var mail = read("""
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Disposition: attachment; filename*0*=utf-8''na%C3%AF; filename*1*=ve%20file; filename*2=".txt"

                one
                --b
                Content-Disposition: attachment; filename="=?utf-8?B?w7xiZXIucGRm?="

                two
                --b
                Content-Type: application/pdf; name*=iso-8859-1'de'Gr%FC%DFe.pdf

                three
                --b
                Content-Disposition: attachment; filename="..\\\\..\\\\evil/../etc/pass\\"wd"

                four
                --b--
                """);

        assertThat(mail.attachments())
                .extracting(ReadAttachment::name)
                .containsExactly("naïve file.txt", "über.pdf", "Grüße.pdf", "pass_wd");
    }

    @Test
    void wrongAndUnknownCharsetLabelsAreReadByTheirBytes() throws IOException {
        assertThat(labelled("iso-8859-1", "Grüße €".getBytes(UTF_8))).isEqualTo("Grüße €");
        assertThat(labelled("utf-8", "Grüße €".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("Grüße €");
        assertThat(labelled("x-unknown-99", "Größe".getBytes(UTF_8))).isEqualTo("Größe");
        assertThat(labelled("gb2312", "镕基".getBytes(Charset.forName("GB18030"))))
                .isEqualTo("镕基");
        assertThat(labelled("ks_c_5601-1987", "똠방각하".getBytes(Charset.forName("x-windows-949"))))
                .isEqualTo("똠방각하");
        assertThat(labelled("iso-2022-jp", "①番".getBytes(Charset.forName("x-windows-iso2022jp"))))
                .isEqualTo("①番");
        assertThat(labelled("us-ascii", "こんにちは".getBytes(Charset.forName("ISO-2022-JP"))))
                .isEqualTo("こんにちは");
        assertThat(labelled("koi8-r", "Привет".getBytes(Charset.forName("KOI8-R"))))
                .isEqualTo("Привет");
    }

    @Test
    void aMailOfHtmlOnlyHasText() throws IOException {
        var mail = read("Content-Type: text/html; charset=utf-8\n\n<style>p{color:red}</style><p>Hello <b>you</b>,</p>"
                + "<ul><li>one<li>two</ul><a href=\"https://x.example/a\">here</a><script>alert(1)</script>");

        assertThat(mail.text()).isEqualTo("Hello you,\n\n- one\n- two\n\nhere <https://x.example/a>");
        assertThat(mail.html().orElseThrow().value()).doesNotContain("script", "alert", "<style");
    }

    @Test
    void alternativesSayTheSameAndOtherPartsFollowEachOther() throws IOException {
        var mail = read("""
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=alt

                --alt
                Content-Type: text/plain

                Hello
                --alt
                Content-Type: multipart/related; boundary=rel

                --rel
                Content-Type: text/html

                <p>Hello <img src="cid:logo@x"></p>
                --rel
                Content-Type: image/png
                Content-ID: <logo@x>
                Content-Disposition: inline
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --rel--
                --alt--
                --outer
                Content-Type: text/plain

                the list's <footer>
                --outer--
                """);

        assertThat(mail.text()).isEqualTo("Hello\n\nthe list's <footer>");
        assertThat(mail.html().orElseThrow().value()).contains("cid:logo&#64;x", "the list&#39;s &lt;footer&gt;");
        assertThat(mail.attachments()).singleElement().satisfies(logo -> {
            assertThat(logo.inline()).isTrue();
            assertThat(logo.contentId()).hasValue("logo@x");
            assertThat(logo.content().size()).isEqualTo(8);
        });
    }

    @Test
    void aMailInAMailIsAnAttachment() throws IOException {
        var mail = read("""
                Content-Type: multipart/mixed; boundary=b

                --b

                see below
                --b
                Content-Type: message/rfc822

                Subject: inner

                inner text
                --b--
                """);

        assertThat(mail.text()).isEqualTo("see below");
        assertThat(mail.attachments()).singleElement().satisfies(inner -> {
            assertThat(inner.name()).isEqualTo("inner.eml");
            assertThat(new String(inner.content().open().readAllBytes(), UTF_8)).contains("Subject: inner");
        });
    }

    @Test
    void anAlternativeThatIsOnlyACalendarStillHasText() throws IOException {
        var mail = read("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nSUMMARY:Lunch\nEND:VCALENDAR\n");

        assertThat(mail.text()).contains("SUMMARY:Lunch");
        assertThat(mail.attachments())
                .singleElement()
                .extracting(ReadAttachment::name)
                .isEqualTo("invite.ics");
    }

    @Test
    void largeAttachmentsLieInFilesThatGoWithTheMail() throws IOException {
        var mail = read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: image/png\n\n"
                + "x".repeat(3_000_000) + "\n--b--");
        var content = mail.attachments().getFirst().content();

        try (var in = content.open()) {
            assertThat(in.readAllBytes()).hasSize(3_000_000);
        }
        mail.close();
        assertThatThrownBy(content::open).hasRootCauseInstanceOf(java.nio.file.NoSuchFileException.class);
    }

    @Test
    void signsOfAutomaticMailAreNoted() throws IOException {
        assertThat(read("Auto-Submitted: auto-replied (vacation)\n\nx").marks())
                .containsExactlyInAnyOrder(AutoMark.AUTO_SUBMITTED, AutoMark.AUTO_REPLIED);
        assertThat(read("Auto-Submitted: no\n\nx").marks()).isEmpty();
        assertThat(
                        read("Precedence: bulk\nList-Id: <l.x.example>\nX-Auto-Response-Suppress: OOF, DR\nReturn-Path: <>\n\nx")
                                .marks())
                .containsExactlyInAnyOrder(AutoMark.BULK, AutoMark.LIST, AutoMark.SUPPRESS, AutoMark.NULL_RETURN_PATH);
        assertThat(read("Content-Type: multipart/report; boundary=b\n\n--b\n\nfailed\n--b--")
                        .marks())
                .containsExactly(AutoMark.REPORT);
    }

    private String labelled(String charset, byte[] body) throws IOException {
        var head = ("From: a@x.example\nContent-Transfer-Encoding: 8bit\nContent-Type: text/plain; charset=\"" + charset
                        + "\"\n\n")
                .getBytes(UTF_8);
        var file = folder.resolve("labelled.eml");
        Files.write(file, head);
        Files.write(file, body, java.nio.file.StandardOpenOption.APPEND);
        return new MailReader().read(file).text();
    }

    private ReadMail read(String mail) throws IOException {
        return MailFile.read(folder, mail);
    }
}
