package org.goodword.channels;

import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.outbox.spi.Lane;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version;

/// One configured mailbox of a brand.
///
/// @param name what recipients read beside the address
/// @param relay the server that takes our mail; absent: nothing can be sent yet
/// @param limits how much of it that server takes
/// @param mails how they leave
public record ChannelAccount(
        AccountId id,
        BrandId brand,
        EmailAddress address,
        String name,
        Optional<Relay> relay,
        Limits limits,
        Mails mails,
        Version version) {

    /// All that leaves by this account, on all nodes.
    public Lane lane() {
        return new Lane(id.value(), limits.perMinute(), limits.atOnce());
    }

    /// @param perMinute mails in a minute; absent: as many as there are
    /// @param atOnce connections at a time
    public record Limits(Optional<Integer> perMinute, int atOnce) {
        public static final Limits USUAL = new Limits(Optional.empty(), 4);
    }

    /// @param attachUpTo megabytes of files in a reply; what is beyond goes as a link, the largest first
    /// @param linkDays for how long such a link works
    /// @param signedReturnPath the envelope's sender is an address of the mail's own: a bounce is known by
    ///     where it comes to
    public record Mails(int attachUpTo, int linkDays, boolean signedReturnPath) {
        public static final Mails USUAL = new Mails(15, 30, false);
        private static final long MEGABYTE = 1024 * 1024;

        public long attachUpToBytes() {
            return attachUpTo * MEGABYTE;
        }
    }

    /// @param tls `none`, `starttls` or `tls`
    public record Relay(String host, int port, String tls, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Relay[%s:%d]".formatted(host, port);
        }
    }
}
