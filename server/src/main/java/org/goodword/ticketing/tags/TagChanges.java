package org.goodword.ticketing.tags;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.TicketEvent.TagsChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.views.ValuesInViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes a tag another on all tickets (which may have that one already), or takes it from all. It waits a moment in
/// which it can be taken back, and then goes on piece by piece, whatever stops in between.
@Component
public class TagChanges {
    static final String WORK = "tag-change";
    private static final int PIECE = 500;

    private final TagChangeStore store;
    private final ValuesInViews views;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    TagChanges(TagChangeStore store, ValuesInViews views, DueWork work, Ledger ledger, Clock clock) {
        this.store = store;
        this.views = views;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Needs the row scope `all`: it reaches every ticket.
    ///
    /// @param becomes empty to take it away
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public TagChange plan(Tag tag, Optional<Tag> becomes, Duration hold, Caller by) {
        requireEverything(by);
        if (becomes.filter(tag::equals).isPresent()) throw Invalid.of("becomes", "That is what it is called already.");
        var change = new TagChange(Ids.next(), by.agent(), tag.value(), becomes.map(Tag::value), false);
        store.insert(change, clock.instant());
        work.add(WORK, change.id(), clock.instant().plus(hold));
        return change;
    }

    /// @throws Rejected `not-found` when it is done, `already-begun`
    @Transactional
    public void takeBack(UUID id, Caller by) {
        requireEverything(by);
        // In the order of the worker, which locks the work first.
        work.done(WORK, id);
        var change = store.lock(id).orElseThrow(() -> NotFound.of("tag change", id));
        if (change.begun()) throw new Rejected(new AlreadyBegun());
        store.delete(id);
    }

    private static void requireEverything(Caller by) {
        by.require(TicketPermissions.SHARE);
        by.require(TicketPermissions.UPDATE);
        if (!by.reachesAll()) throw new Rejected(new Caller.NotAllowed(TicketPermissions.SHARE));
    }

    /// The next piece, if there is one.
    @Transactional
    public void goOn(UUID id) {
        if (work.lock(WORK, id).isEmpty()) return;
        var change = store.lock(id);
        var piece = change.map(found -> store.lockSome(found.tag(), PIECE)).orElse(List.of());
        change.ifPresent(found -> apply(found, piece));
        if (piece.size() == PIECE) {
            work.add(WORK, id, clock.instant());
            store.begin(id);
        } else {
            change.ifPresent(this::finish);
            work.done(WORK, id);
            store.delete(id);
        }
    }

    private void finish(TagChange change) {
        change.becomes().ifPresent(tag -> views.became("tag", change.tag(), tag, new Actor.Agent(change.by())));
    }

    private void apply(TagChange change, List<TicketId> tickets) {
        if (tickets.isEmpty()) return;
        var fresh = change.becomes().map(tag -> store.add(tickets, tag));
        store.remove(tickets, change.tag());
        for (var ticket : tickets) {
            var added = change.becomes().filter(_ -> fresh.orElseThrow().contains(ticket)).stream()
                    .toList();
            ledger.append(new TagsChanged(ticket, added, List.of(change.tag())), new Actor.Agent(change.by()));
        }
    }

    record AlreadyBegun() implements Problem {
        @Override
        public Code code() {
            return new Code("already-begun", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This is under way already and cannot be taken back.";
        }
    }
}
