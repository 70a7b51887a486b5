package org.goodword.mail.receiving;

import java.util.List;
import java.util.Optional;
import org.goodword.platform.EmailAddress;

/// What the sender's server said around a mail.
///
/// @param from empty for the null return path of bounces and notices
/// @param to at least one
/// @param peer the address of the machine that sent it
/// @param helo how that one called itself; empty where it was not asked
public record Envelope(Optional<EmailAddress> from, List<Mailbox> to, String peer, String helo) {
    /// Of a mail that came by another way than SMTP.
    public Envelope(Optional<EmailAddress> from, List<Mailbox> to, String peer) {
        this(from, to, peer, "");
    }
}
