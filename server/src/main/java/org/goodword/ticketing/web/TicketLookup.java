package org.goodword.ticketing.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds the ticket that a path names, by number or id.
@Component
public class TicketLookup {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final TicketStore store;

    TicketLookup(TicketStore store) {
        this.store = store;
    }

    /// @throws Rejected `not-found`, also for one the caller may not see
    @Transactional(readOnly = true)
    public Ticket get(String which, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return (switch (named(which)) {
                    case Named.Number(var number) -> store.find(number, caller);
                    case Named.Id(var id) -> store.find(id, caller);
                })
                .orElseThrow(() -> NotFound.of("ticket", which));
    }

    /// As `get`, and nobody else changes it until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket lock(String which, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        return (switch (named(which)) {
                    case Named.Number(var number) -> store.lock(number, caller);
                    case Named.Id(var id) -> store.lock(id, caller);
                })
                .orElseThrow(() -> NotFound.of("ticket", which));
    }

    private sealed interface Named {
        record Number(long number) implements Named {}

        record Id(TicketId id) implements Named {}
    }

    private static Named named(String which) {
        var number = NUMBER.matcher(which);
        return number.matches() ? new Named.Number(Long.parseLong(number.group(1))) : new Named.Id(id(which));
    }

    @Transactional(readOnly = true)
    public List<String> tags(TicketId ticket) {
        return store.tags(ticket);
    }

    private static TicketId id(String which) {
        try {
            return new TicketId(UUID.fromString(which));
        } catch (IllegalArgumentException neither) {
            throw NotFound.of("ticket", which);
        }
    }
}
