package org.goodword.ticketing.statuses;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;

/// Types and statuses: told to all who see tickets.
@Component
class ClassesVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of("type", "status");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(TicketPermissions.VIEW);
    }
}
