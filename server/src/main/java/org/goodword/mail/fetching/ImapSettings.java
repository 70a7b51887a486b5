package org.goodword.mail.fetching;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `goodword.imap.*`
///
/// @param timeout of a server that does not answer
/// @param round how long a session waits for the server's call before it looks by itself
/// @param session after this long we sign in anew
/// @param mailboxes that one node watches at a time
@ConfigurationProperties("goodword.imap")
record ImapSettings(
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("60s") Duration timeout,
        @DefaultValue("20s") Duration round,
        @DefaultValue("50m") Duration session,
        @DefaultValue("500") int mailboxes) {
    /// For somebody who waits and looks on.
    ImapSettings hasty() {
        var moment = Duration.ofSeconds(10);
        return new ImapSettings(moment, moment, round, session, mailboxes);
    }
}
