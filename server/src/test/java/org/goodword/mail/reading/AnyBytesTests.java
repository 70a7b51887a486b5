package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodword.attack.Asvs;

class AnyBytesTests {
    private static final List<String> PIECES = List.of(
            "From: ",
            "To: ",
            "Subject: ",
            "Content-Type: ",
            "Content-Disposition: attachment; filename=",
            "Message-ID: <",
            "References: ",
            "Date: Mon, 1 Jan 2024 10:00:00 +0000",
            "MIME-Version: 1.0",
            "multipart/mixed; boundary=b",
            "multipart/alternative; boundary=\"b\"",
            "text/html; charset=utf-8",
            "text/plain; charset=",
            "iso-2022-jp",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "--b",
            "--b--",
            "\r\n",
            "\n",
            "\r\n\r\n",
            "\r",
            " ",
            "\t",
            "\0",
            "=?utf-8?B?",
            "=?utf-8?Q?",
            "?=",
            "=C3",
            "w6k=",
            "<",
            ">",
            "@",
            "a@b.example",
            "\"",
            "\\",
            "(",
            ")",
            ";",
            ",",
            "*0*=utf-8''%C3",
            "filename*1=",
            "<script>",
            "<a href=javascript:1>",
            "é",
            "\u001b$B",
            "message/rfc822",
            "Auto-Submitted: auto-replied",
            "%",
            "=",
            ":",
            "boundary=",
            "\u00ff\u00fe");

    @Property(tries = 1500)
    @Asvs("5.1.4")
    void anyBytesAreAMailOrATypedFailure(@ForAll byte[] bytes) throws IOException {
        read(bytes);
    }

    @Property(tries = 3000)
    void anyHeapOfMailPiecesIsAMailOrATypedFailure(@ForAll("heaps") String heap) throws IOException {
        read(heap.getBytes(ISO_8859_1));
    }

    @Provide
    Arbitrary<String> heaps() {
        var piece = Arbitraries.of(PIECES);
        return piece.list().ofMinSize(1).ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    private static void read(byte[] bytes) throws IOException {
        var file = Files.createTempFile("any", ".eml");
        try {
            Files.write(file, bytes);
            try (var mail = new MailReader().read(file)) {
                assertThat(mail.text()).doesNotContain("\0");
                assertThat(mail.subject()).doesNotContain("\0", "\n");
                assertThat(mail.warnings()).hasSizeLessThanOrEqualTo(50);
            } catch (UnreadableMail unreadable) {
                assertThat(unreadable.getMessage()).endsWith(".");
            }
        } finally {
            Files.delete(file);
        }
    }
}
