package org.goodword.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.springframework.stereotype.Component;

/// Who is at the provider, by the browser she left from: for ten minutes, and one return.
@Component
class Journeys {
    private static final String ATTRIBUTE = "goodword.journey";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Clock clock;
    private final Throttle byPeer = new Throttle("sign-in attempts", 100, Duration.ofMinutes(10));

    Journeys(Clock clock) {
        this.clock = clock;
    }

    /// @throws Rejected `too-many-requests`
    void count(HttpServletRequest request) {
        byPeer.take(request.getRemoteAddr());
    }

    Journey begin(OidcSettings settings, String redirect, HttpServletRequest request) {
        var journey = new Journey(
                Token.random("").value(),
                Token.random("").value(),
                Token.random("").value(),
                settings.issuer(),
                settings.clientId(),
                redirect,
                clock.instant());
        var isNew = request.getSession(false) == null;
        var session = request.getSession(true);
        if (isNew) session.setMaxInactiveInterval((int) LIFE.toSeconds());
        session.setAttribute(ATTRIBUTE, journey);
        return journey;
    }

    /// The one that this browser began last; it is gone then, whatever comes of it.
    ///
    /// @throws Rejected `sign-in-not-begun`
    Journey take(String state, OidcSettings settings, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Journey journey))
            throw OidcProblem.notBegun();
        session.removeAttribute(ATTRIBUTE);
        var late = journey.begun().plus(LIFE).isBefore(clock.instant());
        var other = !journey.issuer().equals(settings.issuer())
                || !journey.clientId().equals(settings.clientId());
        if (late || other || !isSame(journey.state(), state)) throw OidcProblem.notBegun();
        return journey;
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
