package org.goodword.mail.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.TooLarge;
import org.goodword.platform.EmailAddress;

/// Takes mails over from the outside.
public interface Postbox {
    /// Whose address this is, a signed token in it or not. Empty: nobody's here.
    Optional<Mailbox> find(EmailAddress recipient);

    /// Keeps a mail for good: once this returns, file and row are on disk, and a crash loses neither.
    /// Anything thrown means that the sender must keep the mail and try again.
    ///
    /// @param most bytes
    /// @return the receipt of the first recipient
    UUID store(Envelope envelope, InputStream content, long most) throws IOException, TooLarge;
}
