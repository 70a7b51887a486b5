package org.goodword.mail.ruling;

import java.util.Optional;
import org.goodword.files.FileId;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.mail.receiving.Inbound;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;

/// A mail that came, and what is known of it from then.
///
/// @param author who wrote it, where that was found out
/// @param answer the message that it became in a ticket which was there, or in a follow-up
record PastMail(
        Inbound received,
        FileId raw,
        Optional<EmailAddress> author,
        Authentication authentication,
        Optional<TicketId> ticket,
        Optional<MessageId> answer) {}
