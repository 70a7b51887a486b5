package org.goodword.identity.secondfactor;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;

/// An authenticator app. It shows each code once, as its owner types each once, and waits for the next.
final class Phone {
    private static final int SECONDS = 30;

    private final Totp totp;
    private final Clock clock = Clock.systemUTC();
    private long last;

    Phone(String secret) {
        totp = new Totp(secret);
    }

    String code() {
        last = Math.max(last + 1, now() - 1);
        await().atMost(Duration.ofSeconds(90)).until(() -> last <= now() + 1);
        return totp.code(last);
    }

    /// The one typed last.
    String sameCode() {
        return totp.code(last);
    }

    /// One that fits no time near.
    String wrongCode() {
        return totp.code(now() + 1000);
    }

    private long now() {
        return clock.instant().getEpochSecond() / SECONDS;
    }
}
