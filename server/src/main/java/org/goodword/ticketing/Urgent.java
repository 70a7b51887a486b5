package org.goodword.ticketing;

import java.time.Instant;
import java.util.Optional;

/// An urgent ticket, as whoever wants something of its people must know it.
///
/// @param solved absent while it is open
public record Urgent(long number, Instant opened, Optional<Instant> solved) {}
