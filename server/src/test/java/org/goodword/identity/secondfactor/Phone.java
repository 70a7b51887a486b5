package org.goodword.identity.secondfactor;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;

/// An authenticator app. It shows each code once, as its owner types each once, and waits for the next.
final class Phone {
    private static final int SECONDS = 30;

    /// As long as a code may take from the phone to Goodword, which takes the code before the present one as well.
    private static final int TYPING = 10;

    private final Totp totp;
    private final Clock clock = Clock.systemUTC();
    private long last;

    Phone(String secret) {
        totp = new Totp(secret);
    }

    String code() {
        last = Math.max(last + 1, at(TYPING) - 1);
        await().atMost(Duration.ofSeconds(90)).until(() -> last <= at(0) + 1);
        return totp.code(last);
    }

    /// The one typed last.
    String sameCode() {
        return totp.code(last);
    }

    /// One that fits no time near.
    String wrongCode() {
        return totp.code(at(0) + 1000);
    }

    private long at(int seconds) {
        return (clock.instant().getEpochSecond() + seconds) / SECONDS;
    }
}
