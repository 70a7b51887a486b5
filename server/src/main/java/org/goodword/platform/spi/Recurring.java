package org.goodword.platform.spi;

import java.time.Duration;

/// Housekeeping that is done again and again, by one node at a time. A bean. Runs outside any workspace and
/// transaction; what
/// it does must be harmless to repeat.
public interface Recurring {
    /// Stable: it names the row of the schedule.
    String name();

    /// From the end of one run to the beginning of the next.
    Duration every();

    void run();
}
