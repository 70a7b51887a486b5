package org.goodword.mail.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.platform.EmailAddress;

/// A mail that was taken over for one account, and waits for its ticket.
///
/// @param peer the machine that brought it; absent for a mail that was fetched or handed in
/// @param nullSender its sender's server said that nobody is to answer (RFC 5321 §4.5.5)
/// @param insisted a person wants it filed, whatever speaks against it
/// @param fetched from a mailbox elsewhere
/// @param rawHash of the mail as it came, byte for byte
public record Inbound(
        UUID id,
        UUID account,
        FileId file,
        Optional<EmailAddress> envelopeFrom,
        List<EmailAddress> envelopeTo,
        Optional<Peer> peer,
        boolean nullSender,
        boolean insisted,
        boolean fetched,
        String rawHash,
        Instant receivedAt) {
    /// @param address its IP address
    /// @param helo how it called itself
    public record Peer(String address, String helo) {}
}
