package org.goodword.platform.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

final class Waiting {
    private Waiting() {}

    /// True as soon as it holds, false when it does not within the time.
    static boolean until(Duration atMost, BooleanSupplier holds) {
        var end = System.nanoTime() + atMost.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            pause(Duration.ofMillis(20));
        }
        return true;
    }

    static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
