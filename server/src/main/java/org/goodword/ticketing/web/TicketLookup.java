package org.goodword.ticketing.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.listing.TicketQuery;
import org.goodword.ticketing.listing.TicketRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Finds the ticket that a path names, by number or id.
@Component
public class TicketLookup {
    private static final Pattern NUMBER = Pattern.compile("#?(\\d{1,15})");

    private final TicketStore store;
    private final TicketQuery query;

    TicketLookup(TicketStore store, TicketQuery query) {
        this.store = store;
        this.query = query;
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

    /// Of which ticket this speaks, also one that was deleted; whether the caller may see it, whoever acts on it
    /// checks.
    ///
    /// @throws Rejected `not-found` when it is neither the number of a ticket that the caller may see nor an id
    @Transactional(readOnly = true)
    public TicketId idOf(String which, Caller caller) {
        return switch (named(which)) {
            case Named.Number _ -> get(which, caller).id();
            case Named.Id(var id) -> id;
        };
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

    /// A ticket that the caller was shown, with what lists show beside it.
    @Transactional(readOnly = true)
    public TicketRow beside(Ticket ticket, Caller caller) {
        return query.beside(ticket, caller);
    }

    private static TicketId id(String which) {
        try {
            return new TicketId(UUID.fromString(which));
        } catch (IllegalArgumentException neither) {
            throw NotFound.of("ticket", which);
        }
    }
}
