package org.goodword.identity.signin;

import jakarta.servlet.http.HttpServletResponse;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;

/// How many requests a token has, told with every answer (draft-ietf-httpapi-ratelimit-headers-10).
final class Quota {
    private final Throttle throttle;

    Quota(Throttle throttle) {
        this.throttle = throttle;
    }

    /// @throws Rejected `too-many-requests`
    void take(String token, HttpServletResponse response) {
        response.setHeader(
                "RateLimit-Policy",
                "\"token\";q=%d;w=%d".formatted(throttle.most(), throttle.per().toSeconds()));
        try {
            var left = throttle.take(token);
            tell(response, left.tokens(), left.seconds());
        } catch (Rejected rejected) {
            if (rejected.problem() instanceof Throttle.TooMany tooMany) tell(response, 0, tooMany.retryAfter());
            throw rejected;
        }
    }

    private static void tell(HttpServletResponse response, long left, long seconds) {
        response.setHeader("RateLimit", "\"token\";r=%d;t=%d".formatted(left, seconds));
    }
}
