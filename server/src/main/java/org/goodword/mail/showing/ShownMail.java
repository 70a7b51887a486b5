package org.goodword.mail.showing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.mail.reading.Card;
import org.goodword.mail.reading.Seal;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.MessageId;

/// A mail, beside the message it became.
///
/// @param remarks sentences about what was broken in it or left out
/// @param evidence why it is in its ticket, as `mail.filing.Evidence` has it; absent for a mail of long ago
/// @param doubt why it is not in another that it names
/// @param broughtBy the agent who passed it on
/// @param hasOriginal whether the mail as it came is still kept
public record ShownMail(
        UUID id,
        MessageId message,
        Instant receivedAt,
        Optional<String> remarks,
        Optional<String> evidence,
        Optional<String> doubt,
        Optional<AgentId> broughtBy,
        Optional<Origin> origin,
        Seal seal,
        List<Card> cards,
        boolean hasOriginal) {

    /// Who it can be shown to come from, as `mail.authenticating.Verdict` has it.
    ///
    /// @param signer the domain whose signature counts
    /// @param policy what the author's domain wants done with mails it does not stand for
    public record Origin(String spf, String dkim, Optional<String> signer, String dmarc, Optional<String> policy) {}
}
