package org.goodword.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.goodword.mail.reading.Seal.Check;
import org.goodword.mail.reading.Seal.Scheme;
import org.goodword.mail.reading.Seal.Signed;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingSealedMailsTests {
    private static final SmimeKey DANA = SmimeKey.of("Dana@Nordwind.example");
    private static final String FROM = "Dana <dana@nordwind.example>";
    private static final String WORDS = "Content-Type: text/plain; charset=utf-8\r\n\r\nPay 100 now.\r\n\r\n--\r\nDana";

    @TempDir
    Path folder;

    @Test
    void aMailIsAsItsAuthorSignedIt() throws IOException {
        var mail = read(DANA.mail(FROM, WORDS));

        assertThat(mail.text()).startsWith("Pay 100 now.");
        assertThat(mail.seal().signed()).hasValue(by(Check.INTACT, "dana@nordwind.example", true));
        assertThat(mail.attachments()).extracting(ReadAttachment::name).containsExactly("smime.p7s");
        assertThat(mail.warnings()).isEmpty();
    }

    @Test
    void itStaysSoWhenAServerChangedTheLineEnds() throws IOException {
        assertThat(read(DANA.mail(FROM, WORDS).replace("\r\n", "\n")).seal().signed())
                .hasValue(by(Check.INTACT, "dana@nordwind.example", true));
    }

    @Test
    void oneChangedLetterBreaksTheSeal() throws IOException {
        assertThat(read(DANA.mail(FROM, WORDS).replace("100", "900")).seal().signed())
                .map(Signed::check)
                .hasValue(Check.BROKEN);
    }

    @Test
    void somebodyElsesSealIsTold() throws IOException {
        var mail = read(DANA.mail("Kim <kim@nordwind.example>", WORDS));

        assertThat(mail.seal().signed()).hasValue(by(Check.INTACT, "dana@nordwind.example", false));
    }

    @Test
    void wordsPackedWithTheirSignatureAreRead() throws IOException {
        var mail = read(
                "From: " + FROM + "\r\nContent-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n" + DANA.signed(WORDS, true));

        assertThat(mail.text()).startsWith("Pay 100 now.");
        assertThat(mail.seal().signed()).hasValue(by(Check.INTACT, "dana@nordwind.example", true));
        assertThat(mail.seal().encrypted()).isEmpty();
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void aSignatureWithinOtherPartsIsNotChecked() throws IOException {
        var signed = DANA.mail(FROM, WORDS);
        var part = signed.substring(signed.indexOf("Content-Type: multipart/signed"));
        var mail = read("From: " + FROM + "\r\nContent-Type: multipart/mixed; boundary=list\r\n\r\n--list\r\n" + part
                + "\r\n--list\r\n\r\nfooter of a list\r\n--list--");

        assertThat(mail.text()).startsWith("Pay 100 now.").endsWith("footer of a list");
        assertThat(mail.seal().signed()).map(Signed::check).hasValue(Check.NOT_CHECKED);
    }

    private static Signed by(Check check, String signer, boolean byAuthor) {
        return new Signed(Scheme.SMIME, check, java.util.Optional.of(new EmailAddress(signer)), byAuthor);
    }

    private ReadMail read(String mail) throws IOException {
        return MailFile.read(folder, mail);
    }
}
