package org.goodword.ticketing.canned;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;

/// Canned replies that are shared: told to all who use them.
@Component
class CannedRepliesVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of("canned-reply");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(TicketPermissions.REPLY);
    }
}
