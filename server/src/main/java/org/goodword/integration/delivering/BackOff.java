package org.goodword.integration.delivering;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.goodword.integration.endpoints.Endpoint;

/// When it is tried again. The steps are those that Standard Webhooks recommends; each is up to a tenth longer, so that
/// what failed together does not come back together.
final class BackOff {
    static final List<Duration> STEPS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    private static final List<Duration> RESTS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private BackOff() {}

    /// Empty after the last attempt.
    ///
    /// @param attempts made
    static Optional<Duration> after(int attempts) {
        if (attempts > STEPS.size()) return Optional.empty();
        var step = STEPS.get(Math.max(attempts, 1) - 1);
        var more = ThreadLocalRandom.current().nextDouble(JITTER) * step.toMillis();
        return Optional.of(step.plusMillis((long) more));
    }

    /// How long an endpoint rests as a whole that fails again and again.
    static Optional<Duration> rest(int strikes) {
        var over = strikes - Endpoint.MOST_STRIKES;
        return over < 0 ? Optional.empty() : Optional.of(RESTS.get(Math.min(over, RESTS.size() - 1)));
    }

    /// What `Retry-After` (RFC 9110, section 10.2.3) asks for: seconds or a date, and a day at most.
    static Optional<Instant> asked(Optional<String> retryAfter, Instant now) {
        return retryAfter
                .flatMap(text -> read(text.strip(), now))
                .filter(now::isBefore)
                .map(until -> until.isAfter(now.plus(LONGEST_ASKED)) ? now.plus(LONGEST_ASKED) : until);
    }

    private static Optional<Instant> read(String text, Instant now) {
        if (text.matches("\\d{1,9}")) return Optional.of(now.plusSeconds(Long.parseLong(text)));
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }
}
