package org.goodword.realtime;

import java.util.Map;
import java.util.UUID;
import org.goodword.platform.WhileServing;
import org.goodword.platform.Workspaces;
import org.goodword.realtime.presence.Presence;
import org.springframework.stereotype.Component;

/// The door to agents who look at a ticket just now.
@Component
@WhileServing
public class Rooms {
    private final Presence presence;

    Rooms(Presence presence) {
        this.presence = presence;
    }

    /// Tells who views this ticket, on any node, something that nobody keeps: a visitor types. May be
    /// lost.
    ///
    /// @param frame small, with a `type`
    public void tell(UUID ticket, Map<String, ?> frame) {
        presence.tell(Workspaces.current(), ticket, frame);
    }
}
