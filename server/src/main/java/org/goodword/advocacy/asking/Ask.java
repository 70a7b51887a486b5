package org.goodword.advocacy.asking;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.goodword.advocacy.AskId;
import org.goodword.contacts.ContactId;
import org.goodword.identity.BrandId;
import org.goodword.platform.AgentId;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;

/// One approach to one contact: may we quote this sentence?
///
/// @param by who asks, and is told the answer
/// @param to where the question goes
/// @param notNow why it was blocked when it was to leave
/// @param trouble what the other server said when it refused it
public record Ask(
        AskId id,
        ContactId contact,
        Origin origin,
        BrandId brand,
        AgentId by,
        EmailAddress to,
        String quote,
        State state,
        Times times,
        Optional<NotNow> notNow,
        Optional<String> trouble) {
    /// Of the outbox rows that carry asks.
    public static final String KIND = "ask";

    /// Where the sentence was said.
    public record Origin(TicketId ticket, MessageId message) {}

    /// @param sent absent while it is held, and for what never left
    public record Times(Instant asked, Optional<Instant> sent, Optional<Instant> answered) {}

    public enum State {
        /// Held, on its way, or with the contact, who has not answered.
        ASKED,
        AGREED,
        DECLINED,
        /// Agreed, and taken back later.
        WITHDRAWN,
        /// The guard stopped it when it was to leave.
        BLOCKED,
        /// The other server refused it.
        FAILED,
        /// Never answered, and another ask came after it.
        EXPIRED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
