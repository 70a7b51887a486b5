package org.goodword.mail.reading;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Set;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;

/// The bytes that a transfer encoding stands for (RFC 2045 §6); one that nobody knows stands for itself.
final class Decoding {
    private static final int MAX_UUENCODED = 32 * 1024 * 1024;
    private static final Set<String> UUENCODE = Set.of("uuencode", "x-uuencode", "x-uue");

    private Decoding() {}

    static InputStream of(String encoding, InputStream raw) throws IOException {
        if (encoding.equals("base64")) return new Base64InputStream(padded(raw), DecodeMonitor.SILENT);
        if (encoding.equals("quoted-printable")) return new QuotedPrintableInputStream(raw, DecodeMonitor.SILENT);
        return UUENCODE.contains(encoding) ? uudecoded(raw.readNBytes(MAX_UUENCODED)) : raw;
    }

    /// The last letters would be lost without a padding, which many senders leave out.
    private static InputStream padded(InputStream raw) {
        return new SequenceInputStream(raw, new ByteArrayInputStream(new byte[] {'=', '='}));
    }

    /// Up to where it is broken.
    private static InputStream uudecoded(byte[] encoded) {
        var bytes = new ByteArrayOutputStream();
        try (var in = MimeUtility.decode(new ByteArrayInputStream(encoded), "uuencode")) {
            for (var letter = in.read(); letter >= 0; letter = in.read()) bytes.write(letter);
        } catch (MessagingException | IOException | RuntimeException broken) {
            // What came before stays.
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
