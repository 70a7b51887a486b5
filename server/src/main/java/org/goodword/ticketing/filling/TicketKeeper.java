package org.goodword.ticketing.filling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.spi.Keeper;
import org.goodword.ticketing.listing.TicketFields;
import org.springframework.stereotype.Component;

/// Tickets keep values.
@Component
class TicketKeeper implements Keeper {
    private final KeptStore store;
    private final TicketFields builtIn;

    TicketKeeper(KeptStore store, TicketFields builtIn) {
        this.store = store;
        this.builtIn = builtIn;
    }

    @Override
    public FieldSubject subject() {
        return FieldSubject.TICKET;
    }

    @Override
    public Set<String> taken() {
        return builtIn.names();
    }

    @Override
    public void rename(Collection<UUID> subjects, String key, UUID from, UUID to) {
        store.rename(subjects, key, from, to);
    }

    @Override
    public List<Kept> lockAfter(Optional<UUID> last, int limit) {
        return store.lockAfter(last, limit);
    }
}
