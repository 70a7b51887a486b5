package org.goodword.reporting.asking;

import java.time.Instant;

/// A time that a report looks at.
///
/// @param to exclusive
record Stretch(Instant from, Instant to) {}
