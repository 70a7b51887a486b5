package org.goodword.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.Blobs.Blob;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.TicketId;

/// Mails of long ago. One that is kept here is known like any received mail: it is no other when it comes again, over
/// whichever account, and an answer to it finds its ticket.
public interface MailHistory {
    /// @param raw read only of a mail that does not say by itself which one it is
    Print print(ReadMail mail, MailReader.Source raw);

    /// Whether it is an address of a mailbox of this workspace, a signed token in it or not.
    boolean isOurs(EmailAddress address);

    /// What a ticket is called that the mail opens.
    String subject(ReadMail mail);

    /// Whether it was received or kept before.
    boolean knows(Print print);

    /// Keeps a mail whose words stand in a ticket, in the caller's transaction.
    ///
    /// @param id of the message as which it stands there
    void keep(Old mail, TicketId ticket);

    /// Makes a Message-ID speak for a ticket, in the caller's transaction.
    void know(String messageId, TicketId ticket);

    /// Forgets kept mails, as if they had never come, in the caller's transaction.
    void forget(Collection<UUID> ids);

    /// What makes a mail the same mail.
    ///
    /// @param messageId empty where the mail has none
    record Print(String messageId, String contentHash) {}

    /// @param raw as it was, on disk; absent for one that is not to be kept
    record Old(
            UUID id,
            Print print,
            Optional<Blob> raw,
            String from,
            List<String> to,
            List<String> references,
            Instant at) {}
}
