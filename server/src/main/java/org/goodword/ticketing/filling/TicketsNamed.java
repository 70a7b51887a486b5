package org.goodword.ticketing.filling;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.fields.Kind;
import org.goodword.fields.spi.Referable;
import org.springframework.stereotype.Component;

/// Tickets, for fields that name one, by number.
@Component
class TicketsNamed implements Referable {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final KeptStore store;

    TicketsNamed(KeptStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.TICKET;
    }

    @Override
    public boolean exists(UUID id) {
        return store.exists(id);
    }

    @Override
    public Optional<UUID> find(String typed) {
        var number = NUMBER.matcher(typed);
        return number.matches() ? store.find(Long.parseLong(number.group(1))) : Optional.empty();
    }
}
