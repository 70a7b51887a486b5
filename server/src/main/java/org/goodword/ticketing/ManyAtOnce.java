package org.goodword.ticketing;

import java.util.function.Supplier;

/// Whether one thing is done to many tickets just now: what is said meanwhile is mass mail.
public final class ManyAtOnce {
    private static final ScopedValue<Boolean> UNDER_WAY = ScopedValue.newInstance();

    private ManyAtOnce() {}

    public static boolean isUnderWay() {
        return UNDER_WAY.orElse(false);
    }

    /// @param tickets how many; one is not many
    public static <T> T of(int tickets, Supplier<T> work) {
        return ScopedValue.where(UNDER_WAY, tickets > 1).call(work::get);
    }
}
