package org.goodword.search.indexing;

import java.time.Duration;

/// Lets something happen at most once in a while.
final class Pace {
    private final long nanos;
    private long last = System.nanoTime();

    Pace(Duration atMost) {
        nanos = atMost.toNanos();
    }

    boolean isDue() {
        var now = System.nanoTime();
        if (now - last < nanos) return false;
        last = now;
        return true;
    }
}
