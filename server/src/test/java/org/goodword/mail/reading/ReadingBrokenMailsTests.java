package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingBrokenMailsTests {
    @TempDir
    Path folder;

    @Test
    void nullBytesAndHalfCharactersNeverReachTheText() throws IOException {
        var mail = read("Subject: a\0b\nFrom: x\0@y.example\nContent-Type: text/plain; charset=utf-16be\n"
                + "Content-Transfer-Encoding: base64\n\nANgAYQAAAGI=\n");

        assertThat(mail.subject()).isEqualTo("ab");
        assertThat(mail.text()).doesNotContain("\0").endsWith("b");
        assertThat(UTF_8.newEncoder().canEncode(mail.text())).isTrue();
    }

    @Test
    void brokenMultipartsKeepWhatCanBeRead() throws IOException {
        assertThat(read("Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntext without end")
                        .text())
                .isEqualTo("text without end");
        assertThat(read("Content-Type: multipart/mixed; boundary=b\n\nno such boundary")
                        .text())
                .isEqualTo("no such boundary");
        assertThat(read("Content-Type: multipart/mixed\n\nno boundary named").text())
                .isEqualTo("no boundary named");
        assertThat(read("Content-Transfer-Encoding: base64\n\nSGVsbG8, this is no base64")
                        .text())
                .startsWith("Hello");
        assertThat(read("\nno header at all").text()).isEqualTo("no header at all");
        assertThat(read("no header at all").text()).isEqualTo("no header at all");
    }

    @Test
    void ofTenThousandRecipientsFiveHundredAreKept() throws IOException {
        var all = IntStream.range(0, 10_000)
                .mapToObj(i -> "P%d <p%d@x.example>".formatted(i, i))
                .collect(Collectors.joining(",\n "));
        var mail = read("From: a@x.example\nTo: " + all + "\nSubject: many\n\nhi");

        assertThat(mail.people().to()).hasSize(500);
        assertThat(mail.subject()).isEqualTo("many");
        assertThat(mail.text()).isEqualTo("hi");
        assertThat(mail.warnings()).containsExactly("to names 9500 more people than the 500 that were kept.");
    }

    @Test
    void limitsEndTheReadingWithAWarning() throws IOException {
        var deep = new StringBuilder("From: a@x.example\n");
        for (var i = 0; i < 200; i++)
            deep.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
        assertThat(read(deep + "\n\nbottom").warnings())
                .containsExactly("Parts are nested more than 50 deep; the rest was left out.");

        var wide = "From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nfirst"
                + "\n--b\nContent-Type: image/png\n\nx".repeat(2000);
        assertThat(read(wide)).satisfies(mail -> {
            assertThat(mail.text()).isEqualTo("first");
            assertThat(mail.attachments()).hasSize(999);
        });

        var longHeader = "From: a@x.example\nSubject: kept\nX-Long: " + "a".repeat(5_000_000) + "\n\nbody";
        assertThat(read(longHeader)).satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("kept");
            assertThat(mail.text()).isEqualTo("body");
            assertThat(mail.warnings()).containsExactly("A header field of more than 2 MB was cut.");
        });

        assertThat(read("From: a@x.example\n" + "X-A: 1\n".repeat(5000) + "\nbody")
                        .text())
                .isEqualTo("body");
        assertThat(read("From: a@x.example\n\n" + "line ".repeat(2_000_000)).text())
                .hasSizeGreaterThan(4_000_000);
    }

    @Test
    void aMailWithNothingButTextIsStillAMail() throws IOException {
        var mail = read("Subject: only this\n");

        assertThat(mail.subject()).isEqualTo("only this");
        assertThat(mail.messageId()).isEmpty();
        assertThat(mail.date()).isEmpty();
        assertThat(mail.people().author()).isEmpty();
        assertThat(mail.warnings()).containsExactly("The mail does not say who it is from.");
    }

    @Test
    void anEmptyFileIsUnreadable() {
        assertThatThrownBy(() -> read("")).isInstanceOf(UnreadableMail.class).hasMessage("The mail is empty.");
    }

    private ReadMail read(String mail) throws IOException {
        return MailFile.read(folder, mail);
    }
}
