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
public record ChannelAccount(
        AccountId id,
        BrandId brand,
        EmailAddress address,
        String name,
        Optional<Relay> relay,
        Limits limits,
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

    /// @param tls `none`, `starttls` or `tls`
    public record Relay(String host, int port, String tls, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Relay[%s:%d]".formatted(host, port);
        }
    }
}
