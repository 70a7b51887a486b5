package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingWinmailTests {
    @TempDir
    Path folder;

    @Test
    void filesPackedByOutlookAreFilesOfTheMail() throws IOException {
        var mail = read(new TnefFile()
                .file("Größe.txt", "a small one")
                .file("second file.pdf", "%PDF")
                .mail("See below"));

        assertThat(mail.text()).isEqualTo("See below");
        assertThat(mail.attachments()).extracting(ReadAttachment::name).containsExactly("Größe.txt", "second file.pdf");
        try (var content = mail.attachments().getFirst().content().open()) {
            assertThat(content.readAllBytes()).isEqualTo("a small one".getBytes(UTF_8));
        }
        assertThat(mail.warnings()).isEmpty();
    }

    @Test
    void itsWordsCountWhereTheMailHasNone() throws IOException {
        assertThat(read(new TnefFile().html("<p>Hello <b>you</b></p>").mail("")))
                .satisfies(mail -> {
                    assertThat(mail.text()).isEqualTo("Hello you");
                    assertThat(mail.html().orElseThrow().value()).contains("<b>you</b>");
                });
        assertThat(read(new TnefFile().plain("Hello there").mail("")).text()).isEqualTo("Hello there");
        assertThat(read(new TnefFile()
                                .rtf("{\\rtf1\\ansi Hello {\\b rich} friend\\par}")
                                .mail(""))
                        .text())
                .isEqualTo("Hello rich friend");
        assertThat(read(new TnefFile().plain("Hello there").mail("Other words")).text())
                .isEqualTo("Other words");
    }

    @Test
    void oneThatIsCutStaysAFileWithAWarning() throws IOException {
        var whole = new TnefFile().plain("Hello").file("a.txt", "words").bytes();
        for (var length : List.of(5, 20, whole.length / 2, whole.length - 3)) {
            var mail = read("From: Dana <dana@nordwind.example>\nContent-Type: application/ms-tnef; name=winmail.dat\n"
                    + "Content-Transfer-Encoding: base64\n\n"
                    + Base64.getMimeEncoder().encodeToString(Arrays.copyOf(whole, length)));

            assertThat(mail.attachments()).isNotEmpty();
        }
        var broken = read("From: Dana <dana@nordwind.example>\nContent-Type: application/ms-tnef\n\nnonsense");
        assertThat(broken.attachments()).extracting(ReadAttachment::name).containsExactly("winmail.dat");
        assertThat(broken.warnings())
                .containsExactly("The file winmail.dat could not be unpacked; it is attached as it came.");
    }

    private ReadMail read(String mail) throws IOException {
        return MailFile.read(folder, mail);
    }
}
