package org.goodword.ticketing.history;

import java.util.Collection;
import java.util.List;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Imported;
import org.goodword.ticketing.TicketEvent.Purged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.deleting.Belongings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes history away again: at once, and without a day in which it could come back, for it can be imported again.
@Component
public class Unwriting {
    private final TicketStore tickets;
    private final HistoryStore store;
    private final Retelling retelling;
    private final Belongings belongings;
    private final Files files;
    private final Ledger ledger;

    Unwriting(
            TicketStore tickets,
            HistoryStore store,
            Retelling retelling,
            Belongings belongings,
            Files files,
            Ledger ledger) {
        this.tickets = tickets;
        this.store = store;
        this.retelling = retelling;
        this.belongings = belongings;
        this.files = files;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unwrite(TicketId id, Collection<MessageId> written, Actor by) {
        var ticket = tickets.lock(id);
        if (ticket.isEmpty()) return true;
        var messages = store.of(id, written);
        if (store.hasOthers(id, messages) || store.isGoneOnIn(id)) {
            takeOut(ticket.get(), messages, by);
            return false;
        }
        remove(id, messages, by);
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void unwriteFrom(TicketId id, Collection<MessageId> written, Actor by) {
        tickets.lock(id).ifPresent(ticket -> takeOut(ticket, store.of(id, written), by));
    }

    private void takeOut(Ticket ticket, List<MessageId> messages, Actor by) {
        var attached = store.files(messages);
        store.delete(messages);
        store.closeRanks(ticket.id());
        files.forget(attached);
        retelling.shrunk(ticket);
        ledger.append(new Imported(ticket.id(), -messages.size()), by);
    }

    private void remove(TicketId id, List<MessageId> messages, Actor by) {
        var attached = store.files(messages);
        belongings.hold(id).reversed().forEach(store::delete);
        belongings.purge(id);
        files.forget(attached);
        ledger.forget(new Subject(TicketEvent.SUBJECT, id.value()));
        ledger.append(new Purged(id), by);
    }
}
