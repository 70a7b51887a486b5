package org.goodword.ticketing.splitting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.SplitEvent.Rejoined;
import org.goodword.ticketing.SplitEvent.WentBack;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.Deleted;
import org.goodword.ticketing.TicketEvent.Purged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.deleting.Belongings;
import org.goodword.ticketing.splitting.Said.Head;
import org.goodword.ticketing.splitting.SplitStore.SplitRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts what was split off back. What people did to the new ticket since is kept and named; when they did nothing, the
/// ticket goes.
@Component
public class SplitUndoing {
    private final TicketStore tickets;
    private final SplitStore splits;
    private final SplitRetelling retelling;
    private final Changes changes;
    private final Belongings belongings;
    private final Ledger ledger;
    private final Clock clock;

    SplitUndoing(
            TicketStore tickets,
            SplitStore splits,
            SplitRetelling retelling,
            Changes changes,
            Belongings belongings,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.splits = splits;
        this.retelling = retelling;
        this.changes = changes;
        this.belongings = belongings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param into where the messages are again
    /// @param back how many
    /// @param kept what happened in the new ticket since, for which it stays; empty: it has gone
    public record Undone(Ticket into, int back, List<Kept> kept) {}

    /// @param id the ticket that was split off
    /// @throws Rejected `not-found` also for one that was not, or was put back already; `not-allowed`,
    /// `already-leaving`
    @Transactional
    public Undone undo(TicketId id, Caller by) {
        by.require(TicketPermissions.UPDATE);
        var split = find(id);
        // In one order, as who merges.
        Stream.of(id, split.from())
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .forEach(one -> tickets.lock(one, by));
        var other = tickets.find(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var ticket = tickets.find(split.from(), by)
                .orElseThrow(() -> NotFound.of("ticket", split.from().value()));
        return undo(find(id), ticket, other, by);
    }

    private SplitRow find(TicketId id) {
        return splits.find(id).orElseThrow(() -> NotFound.of("split", id.value()));
    }

    private Undone undo(SplitRow split, Ticket ticket, Ticket other, Caller by) {
        var places = splits.places(other.id());
        var there = splits.said(other.id()).messages();
        var back = there.stream().filter(head -> places.containsKey(head.id())).toList();
        var kept = changes.since(split, places.size() - back.size(), there.size() - back.size());
        putBack(ticket, back, places);
        splits.delete(other.id());
        var ids = back.stream().map(Head::id).toList();
        ledger.append(new Rejoined(ticket.id(), other.id(), other.number(), ids), by.actor());
        var whole = retelling.told(ticket, clock.instant());
        if (kept.isEmpty()) remove(other, by);
        else stay(other, ticket, by);
        return new Undone(whole, back.size(), kept);
    }

    /// To where they were. Who brought older mails over meanwhile may have filled the places: then their dates count.
    private void putBack(Ticket ticket, List<Head> back, Map<MessageId, Integer> places) {
        var taken = new HashSet<Integer>();
        splits.said(ticket.id()).messages().forEach(head -> taken.add(head.seq()));
        var free = back.stream().map(head -> places.get(head.id())).noneMatch(taken::contains);
        var next = taken.stream().mapToInt(Integer::intValue).max().orElse(0);
        var moved = new ArrayList<MessageId>();
        for (var head : back) {
            splits.move(head.id(), ticket.id(), free ? place(head, places) : ++next);
            moved.add(head.id());
        }
        if (!free) splits.renumber(ticket.id());
        splits.moveMentions(moved, ticket.id());
    }

    private static int place(Head head, Map<MessageId, Integer> places) {
        var place = places.get(head.id());
        if (place == null) throw new IllegalStateException("Not of this split: " + head.id());
        return place;
    }

    private void stay(Ticket other, Ticket ticket, Caller by) {
        retelling.told(other, clock.instant());
        ledger.append(new WentBack(other.id(), ticket.id(), ticket.number()), by.actor());
    }

    private void remove(Ticket other, Caller by) {
        var id = other.id();
        // Before its row goes: who hears it may still look at it.
        ledger.append(new Deleted(id, other.heading().brand(), other.assignment()), by.actor());
        belongings.hold(id).reversed().forEach(splits::delete);
        belongings.purge(id);
        ledger.forget(new Subject(TicketEvent.SUBJECT, id.value()));
        ledger.append(new Purged(id), by.actor());
    }
}
