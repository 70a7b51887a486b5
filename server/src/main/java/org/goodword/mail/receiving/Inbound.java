package org.goodword.mail.receiving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.files.FileId;
import org.goodword.platform.EmailAddress;

/// A mail that was taken over for one account, and waits for its ticket.
public record Inbound(
        UUID id, UUID account, FileId file, Optional<EmailAddress> envelopeFrom, List<EmailAddress> envelopeTo) {}
