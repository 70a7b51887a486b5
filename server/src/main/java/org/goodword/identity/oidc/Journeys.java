package org.goodword.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.goodword.openid.Journey;
import org.goodword.openid.ProviderProblem;
import org.goodword.platform.Throttle;
import org.springframework.stereotype.Component;

/// Who is at the provider, by the session of the browser she left from.
@Component
class Journeys {
    private static final String ATTRIBUTE = "goodword.openid-journey";

    private final Throttle byPeer = new Throttle("sign-in attempts", 100, Duration.ofMinutes(10));

    /// @throws Rejected `too-many-requests`
    void count(HttpServletRequest request) {
        byPeer.take(request.getRemoteAddr());
    }

    void keep(Journey journey, HttpServletRequest request) {
        var isNew = request.getSession(false) == null;
        var session = request.getSession(true);
        if (isNew) session.setMaxInactiveInterval((int) Journey.LIFE.toSeconds());
        session.setAttribute(ATTRIBUTE, journey);
    }

    /// The one that this browser began last; it is gone then, whatever comes of it.
    ///
    /// @throws Rejected `sign-in-not-begun`
    Journey take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Journey journey))
            throw ProviderProblem.notBegun();
        session.removeAttribute(ATTRIBUTE);
        return journey;
    }
}
