package org.goodword.outbox.spi;

import java.util.UUID;

/// One row to be carried.
///
/// @param subject what is sent, by id (a message, an invitation); the carrier loads it
/// @param messageId the identity outside (a Message-ID without angle brackets), the same for every attempt
/// @param attempt from 1
public record Shipment(UUID id, String kind, UUID subject, String messageId, int attempt) {}
