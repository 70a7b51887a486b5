package org.goodword.mail.filing;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.goodword.mail.reading.ReadMail;

/// The conversations that Exchange and Outlook count mails to, also where a server on the way has taken the ids out
/// ([MS-OXOMSG] 2.2.1.3, PidTagConversationIndex): the first 22 bytes are those of the mail that began it.
final class Conversations {
    private static final int HEAD = 22;

    private Conversations() {}

    /// A key that no Message-ID is like.
    static Optional<String> of(ReadMail mail) {
        return mail.headers().first("thread-index").flatMap(Conversations::head);
    }

    private static Optional<String> head(String index) {
        try {
            var bytes = Base64.getMimeDecoder().decode(index.strip());
            return bytes.length < HEAD
                    ? Optional.empty()
                    : Optional.of("thread-index " + HexFormat.of().formatHex(bytes, 0, HEAD));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }
}
