package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodword.identity.passkeys.Passkeys.WrongPasskey;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;

/// What a passkey has to sign: kept in the browser's session, for five minutes and one answer.
@Component
public class Challenges {
    private static final String ATTRIBUTE = "goodword.challenge";
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Throttle byPeer = new Throttle("passkey attempts", 100, Duration.ofMinutes(10));

    Challenges(Clock clock) {
        this.clock = clock;
    }

    /// Begins a session that holds nothing else, where there is none.
    ///
    /// @throws Rejected `too-many-requests`
    public byte[] make(HttpServletRequest request) {
        byPeer.take(request.getRemoteAddr());
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var isNew = request.getSession(false) == null;
        var session = request.getSession(true);
        if (isNew) session.setMaxInactiveInterval((int) LIFE.toSeconds());
        session.setAttribute(ATTRIBUTE, new Challenge(bytes, clock.instant()));
        return bytes;
    }

    /// The one that was made last; it is gone then.
    ///
    /// @throws Rejected `wrong-passkey` when there is none, or it is too old
    public byte[] take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Challenge challenge))
            throw new Rejected(new WrongPasskey());
        session.removeAttribute(ATTRIBUTE);
        if (challenge.at().plus(LIFE).isBefore(clock.instant())) throw new Rejected(new WrongPasskey());
        return challenge.bytes();
    }

    private record Challenge(byte[] bytes, Instant at) implements Serializable {}
}
