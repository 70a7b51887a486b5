package org.goodword.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.StoredFile;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Ticket;

/// Mails about a ticket that are no reply of its own; whoever answers one belongs to the ticket.
public interface Letters {
    /// The identity outside, fixed before the first attempt.
    ///
    /// @param subject the last message that the letter tells, or an id of its own
    String externalId(Ticket ticket, UUID subject);

    /// By which mailbox letters about a ticket leave.
    Optional<Lane> lane(Ticket ticket);

    /// Runs inside the workspace, outside any transaction.
    Outcome send(Letter letter, Shipment shipment);

    /// @param last the last message that it tells, whose thread it goes on with; absent: it stands alone
    /// @param automatic whether nobody wrote it
    record Letter(
            Ticket ticket,
            EmailAddress to,
            String subject,
            String text,
            List<StoredFile> files,
            Optional<Message> last,
            boolean automatic) {}
}
