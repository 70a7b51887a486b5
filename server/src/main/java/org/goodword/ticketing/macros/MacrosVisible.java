package org.goodword.ticketing.macros;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.goodword.ticketing.TicketPermissions;
import org.springframework.stereotype.Component;

/// Macros that are shared: told to all who use them.
@Component
class MacrosVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of("macro");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(TicketPermissions.UPDATE);
    }
}
