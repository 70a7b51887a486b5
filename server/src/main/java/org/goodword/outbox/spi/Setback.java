package org.goodword.outbox.spi;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Why an attempt has to be made again: it decides when, and whether the row waits alone or all of its lane.
public enum Setback {
    /// The other side is busy, or knows us not yet (greylisting, RFC 6647): soon again.
    BUSY(false, minutes(1, 5, 15, 30, 60, 3 * 60, 6 * 60)),
    /// The recipient's mailbox is full: only a person can change that.
    FULL(false, minutes(60, 6 * 60, 24 * 60)),
    /// We sent too much: all of the lane slows down.
    SLOWED(true, minutes(1, 2, 5, 15, 30, 60)),
    /// Nobody answers, or the line breaks: all of the lane waits a little.
    UNREACHABLE(
            true,
            List.of(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(15))),
    /// Our server does not let us in: all of the lane waits until somebody mends it, however long that takes.
    LOCKED_OUT(true, minutes(5, 15));

    private final boolean ofLane;
    private final List<Duration> steps;

    Setback(boolean ofLane, List<Duration> steps) {
        this.ofLane = ofLane;
        this.steps = steps;
    }

    /// Whether all that leaves by the same lane would fare alike.
    public boolean isOfLane() {
        return ofLane;
    }

    /// Whether a row waits for it longer than rows are tried otherwise.
    public boolean isPatient() {
        return this == LOCKED_OUT;
    }

    /// @param time how often in a row, from 1; the last step stays
    public Duration pause(int time) {
        return steps.get(Math.min(Math.max(time, 1), steps.size()) - 1);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Setback of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static List<Duration> minutes(int... minutes) {
        return Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList();
    }
}
