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
        var number = NUMBER.matcher(which);
        var found =
                number.matches() ? store.find(Long.parseLong(number.group(1)), caller) : store.find(id(which), caller);
        return found.orElseThrow(() -> NotFound.of("ticket", which));
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
