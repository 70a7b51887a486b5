package org.goodword.mail.acknowledging;

import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.TicketId;

/// One acknowledgement, as it is sent.
///
/// @param answers the Message-ID of the mail that it answers; empty where that had none
public record Acknowledged(
        UUID id, TicketId ticket, AccountId account, EmailAddress to, String answers, String subject, String text) {
    /// The kind of outbox row.
    public static final String KIND = "acknowledgement";
}
