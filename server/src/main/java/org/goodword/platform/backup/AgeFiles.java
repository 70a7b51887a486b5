package org.goodword.platform.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;

/// Files that only the holder of a key reads, also without us (age-encryption.org/v1, X25519). Who writes them knows
/// the
/// recipients only: what reads them need not be where Goodword runs.
final class AgeFiles {
    static final String SUFFIX = ".age";

    private AgeFiles() {}

    /// @param identity the secret part, `AGE-SECRET-KEY-1…`
    /// @param recipient the public part, `age1…`
    record Pair(String identity, String recipient) {}

    static Pair newPair() throws GeneralSecurityException {
        var pair = new X25519KeyPairGenerator().generateKeyPair();
        return new Pair(text(pair.getPrivate()), text(pair.getPublic()));
    }

    private static String text(Key key) {
        return new String(key.getEncoded(), US_ASCII);
    }

    /// Closing it ends the file, and leaves the channel open.
    ///
    /// @param recipients none: what goes in comes out
    /// @throws RestoreRefused for what is no recipient
    static WritableByteChannel encrypting(WritableByteChannel to, List<String> recipients) throws IOException {
        var open = new Open(to);
        if (recipients.isEmpty()) return open;
        try {
            return new StandardEncryptingChannelFactory().newEncryptingChannel(open, writers(recipients));
        } catch (GeneralSecurityException refused) {
            throw new IOException("The backup cannot be encrypted: " + refused.getMessage(), refused);
        }
    }

    private static List<RecipientStanzaWriter> writers(List<String> recipients) {
        var writers = new ArrayList<RecipientStanzaWriter>();
        for (var recipient : recipients) {
            try {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient.strip()));
            } catch (GeneralSecurityException | IllegalArgumentException no) {
                throw RestoreRefused.because(
                        "\"%s\" is no recipient: it begins with age1, and bin/goodword backup key makes one."
                                .formatted(recipient));
            }
        }
        return writers;
    }

    /// @param into a fresh file that only its owner may read
    /// @throws RestoreRefused in words
    static void decrypt(Path file, String identity, Path into) throws IOException {
        Files.createFile(into, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var from = FileChannel.open(file, StandardOpenOption.READ);
                var to = FileChannel.open(into, StandardOpenOption.WRITE);
                var clear = new StandardDecryptingChannelFactory()
                        .newDecryptingChannel(
                                from, List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(identity)))) {
            Channels.newInputStream(clear).transferTo(Channels.newOutputStream(to));
        } catch (GeneralSecurityException | IOException | IllegalArgumentException unreadable) {
            throw RestoreRefused.because(
                    "%s cannot be read with this key: it was made for another, or it is not whole (%s)."
                            .formatted(file, unreadable.getMessage()));
        }
    }

    /// Whoever ends the encryption does not end the file.
    private record Open(WritableByteChannel to) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return to.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return to.isOpen();
        }

        @Override
        public void close() {}
    }
}
