package org.goodword.mail.linking;

import static org.goodword.mail.db.Tables.FILE_LINK;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What agents see of links to files, and how they take one back.
@Component
public class FileLinkKeeping {
    /// Links shown of one ticket: the newest.
    public static final int MOST = 500;

    private final FileLinkStore store;
    private final Tickets tickets;
    private final Ledger ledger;
    private final Clock clock;

    FileLinkKeeping(FileLinkStore store, Tickets tickets, Ledger ledger, Clock clock) {
        this.store = store;
        this.tickets = tickets;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-found`, also for a ticket the caller may not see
    @Transactional(readOnly = true)
    public List<FileLink> of(TicketId ticket, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        if (tickets.find(ticket, caller).isEmpty()) throw NotFound.of("ticket", ticket.value());
        return store.of(ticket, tickets.shows(FILE_LINK.TICKET_ID, caller), MOST);
    }

    /// Nobody can fetch the file any more. Harmless to repeat.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void withdraw(UUID id, Caller by) {
        var link = lock(id, by);
        if (link.withdrawn().isPresent()) return;
        store.withdraw(id, clock.instant());
        ledger.append(new FileLinkChanged("file-link.withdrawn", link), by.actor());
    }

    /// It works again, until its time.
    ///
    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void giveBack(UUID id, Caller by) {
        var link = lock(id, by);
        if (link.withdrawn().isEmpty()) return;
        store.withdraw(id, null);
        ledger.append(new FileLinkChanged("file-link.given-back", link), by.actor());
    }

    private FileLink lock(UUID id, Caller by) {
        by.require(TicketPermissions.REPLY);
        return store.lock(id)
                .filter(link -> tickets.find(link.ticket(), by).isPresent())
                .orElseThrow(() -> NotFound.of("link", id));
    }
}
