package org.goodword.mail;

import java.util.Optional;
import java.util.UUID;
import org.goodword.ticketing.TicketId;

/// Who writes letters, so that a report on one finds its ticket, and its writer hears that it came back.
///
/// A bean; each answers for its own letters only. Runs in the transaction that files the report.
public interface LetterWriter {
    /// In which ticket a letter was written.
    ///
    /// @param subject as the outbox has it
    Optional<TicketId> ticket(UUID subject);

    /// It did not arrive, and will not.
    ///
    /// @param words of the server that refused it, at most 500 characters
    void cameBack(UUID subject, String words);
}
