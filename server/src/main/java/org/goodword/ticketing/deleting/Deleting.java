package org.goodword.ticketing.deleting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Deleted;
import org.goodword.ticketing.TicketEvent.Erased;
import org.goodword.ticketing.TicketEvent.Purged;
import org.goodword.ticketing.TicketEvent.Restored;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketProblem.CannotComeBack;
import org.goodword.ticketing.TicketProblem.OthersMergedIn;
import org.goodword.ticketing.TicketStore;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Deletes tickets. Their rows are moved aside, not marked: nothing that lists, counts or searches tickets has to know.
/// Whatever comes in afterwards for such a ticket opens a new one.
@Component
public class Deleting {
    /// How long a ticket can be brought back.
    public static final Duration KEPT = Duration.ofHours(24);

    static final String WORK = "ticket-purge";
    private static final Actor PURGE = new Actor.System("purge");

    private final TicketStore tickets;
    private final DeletionStore store;
    private final Belongings belongings;
    private final DueWork work;
    private final Files files;
    private final Ledger ledger;
    private final Clock clock;

    Deleting(
            TicketStore tickets,
            DeletionStore store,
            Belongings belongings,
            DueWork work,
            Files files,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.store = store;
        this.belongings = belongings;
        this.work = work;
        this.files = files;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return false when it was deleted already
    /// @throws Rejected `not-found`, `not-allowed`, `others-merged-in`, `already-leaving` while one leaves
    @Transactional
    public boolean delete(TicketId id, Caller by) {
        by.require(TicketPermissions.DELETE);
        var ticket = tickets.lock(id, by);
        if (ticket.isEmpty() && store.lock(id, by).isPresent()) return false;
        delete(ticket.orElseThrow(() -> NotFound.of("ticket", id.value())), by);
        return true;
    }

    private void delete(Ticket ticket, Caller by) {
        var id = ticket.id();
        store.mergedIn(id).ifPresent(number -> {
            throw new Rejected(new OthersMergedIn(number));
        });
        // Before its rows go: who hears it may still look at them.
        ledger.append(new Deleted(id, ticket.heading().brand(), ticket.assignment()), by.actor());
        var rows = belongings.hold(id);
        store.insert(ticket, by.actor().agent().orElseThrow(), clock.instant());
        rows.reversed().forEach(some -> store.layAside(id, some));
        work.add(WORK, id.value(), clock.instant().plus(KEPT));
    }

    /// @return false when it is there already
    /// @throws Rejected `not-found` also for one that has gone for good, `not-allowed`, `cannot-come-back` when
    /// somebody or something it belongs to has gone meanwhile
    @Transactional
    public boolean restore(TicketId id, Caller by) {
        by.require(TicketPermissions.DELETE);
        var deleted = store.lock(id, by);
        if (deleted.isEmpty() && tickets.find(id, by).isPresent()) return false;
        if (deleted.isEmpty()) throw NotFound.of("ticket", id.value());
        work.done(WORK, id.value());
        layBack(id);
        store.delete(id);
        belongings.release(id);
        // As any change of it: whoever asks its people a favour meanwhile waits.
        tickets.update(tickets.find(id).orElseThrow());
        ledger.append(new Restored(id), by.actor());
        return true;
    }

    private void layBack(TicketId id) {
        try {
            belongings.tables(id).forEach(rows -> store.layBack(id, rows));
        } catch (DataIntegrityViolationException gone) {
            throw new Rejected(new CannotComeBack());
        }
    }

    /// What can be brought back, newest first.
    ///
    /// @throws Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<DeletedTicket> list(PageRequest page, Caller caller) {
        caller.require(TicketPermissions.DELETE);
        var found = store.list(caller, page.after(2), page.limit() + 1);
        return Page.of(
                found,
                page.limit(),
                deleted -> Cursor.of(deleted.at(), deleted.id().value()));
    }

    /// It goes for good and at once, with nothing left to bring back.
    ///
    /// @throws Rejected `already-leaving` while one of its mails leaves
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(TicketId id, Actor by) {
        if (tickets.lock(id).isEmpty()) return;
        ledger.append(new Erased(id), by);
        var attached = store.filesOf(id);
        belongings.hold(id).reversed().forEach(store::erase);
        belongings.purge(id);
        files.erase(attached);
        ledger.forget(new Subject(TicketEvent.SUBJECT, id.value()));
    }

    /// Those that lie aside and name one of these contacts go for good.
    ///
    /// @return how many
    @Transactional(propagation = Propagation.MANDATORY)
    public int eraseAside(Collection<UUID> contacts, Actor by) {
        var aside = store.aside(contacts);
        for (var id : aside) {
            work.done(WORK, id.value());
            ledger.append(new Erased(id), by);
            var attached = store.files(id);
            store.purge(id, clock.instant());
            belongings.purge(id);
            files.erase(attached);
            ledger.forget(new Subject(TicketEvent.SUBJECT, id.value()));
        }
        return aside.size();
    }

    /// Its day is over: nothing that was said in it is left, in the ledger neither.
    @Transactional
    public void timeHasCome(TicketId id) {
        if (work.lock(WORK, id.value()).isEmpty()) return;
        work.done(WORK, id.value());
        if (!store.isKept(id)) return;
        var attached = store.files(id);
        store.purge(id, clock.instant());
        belongings.purge(id);
        files.forget(attached);
        ledger.forget(new Subject(TicketEvent.SUBJECT, id.value()));
        ledger.append(new Purged(id), PURGE);
    }
}
