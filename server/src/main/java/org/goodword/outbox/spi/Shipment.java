package org.goodword.outbox.spi;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.EmailAddress;

/// One row to be carried.
///
/// @param subject what is sent, by id (a message, an invitation); the carrier loads it
/// @param messageId the identity outside (a Message-ID without angle brackets), the same for every attempt
/// @param attempt from 1
/// @param mass it goes to many alike: it shows a way out, and spares who took it
/// @param recipients who gets it
public record Shipment(
        UUID id,
        String kind,
        UUID subject,
        String messageId,
        int attempt,
        boolean mass,
        List<EmailAddress> recipients) {
    /// One that goes to its recipient alone.
    public Shipment(UUID id, String kind, UUID subject, String messageId, int attempt) {
        this(id, kind, subject, messageId, attempt, false, List.of());
    }
}
