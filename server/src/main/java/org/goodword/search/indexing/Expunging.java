package org.goodword.search.indexing;

import java.time.Duration;

/// When the files are rid of what was erased. Each time rewrites every segment that lost something,
/// which in a large index is most of it: so once, when the erasing has come to rest, however many
/// batches of the ledger tell of it. A night of retention rules that goes on and on is not waited for
/// longer than people may be told "within minutes".
final class Expunging {
    static final Duration REST = Duration.ofSeconds(10);
    static final Duration LATEST = Duration.ofMinutes(5);

    private volatile boolean owed;
    private long first;
    private long last;

    /// @param now of a clock that only goes forward, in nanoseconds
    void owe(long now) {
        if (!owed) first = now;
        last = now;
        owed = true;
    }

    /// What another start of this node still owed is not put off again.
    void oweSinceLong(long now) {
        owe(now - LATEST.toNanos());
    }

    boolean isOwed() {
        return owed;
    }

    boolean isDue(long now) {
        return owed && (now - last >= REST.toNanos() || now - first >= LATEST.toNanos());
    }

    void done() {
        owed = false;
    }
}
