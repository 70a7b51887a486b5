package org.goodword.ticketing;

import java.time.Instant;

/// A message of long ago.
///
/// @param message with an id
/// @param at when it was said
public record OldMessage(NewMessage message, Instant at) {}
