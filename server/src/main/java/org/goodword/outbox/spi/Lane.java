package org.goodword.outbox.spi;

import java.util.Optional;
import java.util.UUID;

/// By what rows leave, such as a mailbox: those of one lane share its limits and its troubles, on all
/// nodes together.
///
/// @param perMinute how many attempts may begin in a minute, evenly; absent: as many as there are
/// @param atOnce how many attempts may be under way, from 1
public record Lane(UUID id, Optional<Integer> perMinute, int atOnce) {}
