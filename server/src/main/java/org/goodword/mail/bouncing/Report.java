package org.goodword.mail.bouncing;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.FailureReason;
import org.goodword.platform.EmailAddress;

/// What a machine tells of a mail that was sent.
public sealed interface Report {
    /// Of which mail.
    Returned returned();

    /// Who did not get it, or has not yet. Nobody, where it says that all is well (RFC 3464 `delivered`, `relayed`).
    record Delivery(List<Recipient> recipients, Returned returned) implements Report {}

    /// Somebody took it for spam (RFC 5965).
    record Complaint(Returned returned) implements Report {}

    /// Somebody opened it, or threw it away unread (RFC 8098): it arrived.
    record Receipt(Returned returned) implements Report {}

    /// @param addresses by which the report names the recipient, that which we wrote to first; may be empty
    /// @param delayed it is tried further
    /// @param status an enhanced status code (RFC 3463) such as `5.1.1`
    /// @param sure the recipient's own server says that the address does not exist, or there is no such domain
    /// @param words of the server, at most [#MOST_WORDS] characters
    record Recipient(
            List<EmailAddress> addresses,
            boolean delayed,
            FailureReason reason,
            Optional<String> status,
            boolean sure,
            String words) {
        static final int MOST_WORDS = 500;
    }

    /// What the report shows of the mail. What stands there anybody can write; our signatures nobody.
    ///
    /// @param ids that look like Message-IDs of ours, most telling first
    /// @param addresses with something behind a `+`, perhaps our reply addresses
    /// @param to whom it was for, where that is shown
    record Returned(List<String> ids, List<EmailAddress> addresses, List<EmailAddress> to) {}
}
