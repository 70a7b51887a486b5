package org.goodword.mail.reading;

import java.util.Optional;
import org.goodword.platform.EmailAddress;

/// How a mail is signed and encrypted. Whom a key may be trusted to name is not judged: a signature that is intact says
/// that the signed words were not changed since, and by which address they say to be signed.
///
/// @param encrypted by what it is encrypted; its words are in none of our texts
public record Seal(Optional<Signed> signed, Optional<Scheme> encrypted) {
    public static final Seal NONE = new Seal(Optional.empty(), Optional.empty());

    /// S/MIME (RFC 8551) or PGP (RFC 3156, and its form within the text).
    public enum Scheme {
        SMIME,
        PGP;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public enum Check {
        /// The words are those that were signed.
        INTACT,
        /// They are not, or the signature cannot be read.
        BROKEN,
        /// We did not look: PGP, and S/MIME within other parts.
        NOT_CHECKED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// @param signer as the key says
    /// @param byAuthor whether the signer has the address the mail is from
    public record Signed(Scheme by, Check check, Optional<EmailAddress> signer, boolean byAuthor) {}
}
