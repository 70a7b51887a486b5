package org.goodword.notify.sending;

import java.time.Instant;
import java.util.UUID;
import org.goodword.notify.Concern;
import org.goodword.notify.DeviceId;
import org.goodword.ticketing.TicketId;

/// What one device is to be told.
///
/// @param attempts made before
record Push(
        UUID id, DeviceId device, TicketId ticket, Concern concern, int attempts, Instant created, Instant expires) {}
