package org.goodword.channels;

import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Version;

/// One configured mailbox of a brand.
///
/// @param name what recipients read beside the address
/// @param relay the server that takes our mail; absent: nothing can be sent yet
public record ChannelAccount(
        AccountId id, BrandId brand, EmailAddress address, String name, Optional<Relay> relay, Version version) {

    /// @param tls `none`, `starttls` or `tls`
    public record Relay(String host, int port, String tls, Optional<String> user, Optional<String> password) {
        @Override
        public String toString() {
            return "Relay[%s:%d]".formatted(host, port);
        }
    }
}
