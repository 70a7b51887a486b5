package org.goodword.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;

/// Token buckets by key (an address, a peer, a token): so many at once, refilled over time. Each
/// node counts for itself.
public final class Throttle {
    private static final int MOST_KEYS = 100_000;

    private final String what;
    private final Cache<String, Bucket> buckets;
    private final int most;
    private final Duration per;

    /// @param what told to the user: "sign-in attempts"
    public Throttle(String what, int most, Duration per) {
        this.what = what;
        this.most = most;
        this.per = per;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(per.multipliedBy(2))
                .build();
    }

    /// @throws Rejected `too-many-requests` with `retryAfter` in seconds
    public Left take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) throw new Rejected(new TooMany(what, seconds(probe.getNanosToWaitForRefill())));
        var spent = most - probe.getRemainingTokens();
        return new Left(probe.getRemainingTokens(), seconds(per.toNanos() * spent / most));
    }

    /// What is left of it.
    ///
    /// @param seconds until all of it is there again
    public record Left(long tokens, long seconds) {}

    public int most() {
        return most;
    }

    public Duration per() {
        return per;
    }

    /// Forgets what was counted, after a success.
    public void clear(String key) {
        buckets.invalidate(key);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(most).refillGreedy(most, per))
                        .build());
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).toSeconds() + 1);
    }

    public record TooMany(String what, long retryAfter) implements Problem {
        @Override
        public Code code() {
            return new Code("too-many-requests", Status.TOO_MANY_REQUESTS);
        }

        @Override
        public String detail() {
            return "Too many %s. Try again in %d seconds.".formatted(what, retryAfter);
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("retryAfter", retryAfter);
        }
    }
}
