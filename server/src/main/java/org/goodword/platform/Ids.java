package org.goodword.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Makes UUIDv7 (RFC 9562 §5.7): time-ordered, so that an index grows at its end.
///
/// Ids of one process are strictly ascending: 48 bits of milliseconds and a 12-bit count within them, then randomness.
/// Ids are names, never clocks: order inside a conversation is its `seq`.
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next() {
        var tick = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        var high = (tick >>> 12) << 16 | 0x7000 | (tick & 0xfff);
        var low = RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
