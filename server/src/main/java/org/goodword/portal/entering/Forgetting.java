package org.goodword.portal.entering;

import java.time.Clock;
import java.time.Duration;
import org.goodword.platform.Lookups;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// PortalLinks are kept for a day after they are worth nothing, sessions until they rest too long.
@Component
class Forgetting {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 500;

    private final PortalLinkStore links;
    private final SessionStore sessions;
    private final Lookups lookups;
    private final Clock clock;

    Forgetting(PortalLinkStore links, SessionStore sessions, Lookups lookups, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.lookups = lookups;
        this.clock = clock;
    }

    /// @return whether there may be more
    @Transactional
    public boolean some() {
        var now = clock.instant();
        var old = links.expired(now.minus(KEPT), BATCH);
        old.forEach(id -> lookups.remove(Lookups.Kind.PORTAL_LINK, id));
        links.delete(old);
        var resting = sessions.unseenSince(now.minus(PortalSessions.IDLE), BATCH);
        resting.forEach(id -> lookups.remove(Lookups.Kind.PORTAL_SESSION, id));
        sessions.delete(resting);
        return old.size() == BATCH || resting.size() == BATCH;
    }
}
