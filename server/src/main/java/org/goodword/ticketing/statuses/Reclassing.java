package org.goodword.ticketing.statuses;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.TicketEvent.FieldChanged;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.statuses.ReclassingStore.Move;
import org.goodword.ticketing.views.ValuesInViews;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Gives the tickets of a type or status that goes to another, piece by piece, whatever stops in between; then it goes.
@Component
class Reclassing {
    static final String WORK = "reclassing";
    private static final int PIECE = 500;

    private final ReclassingStore store;
    private final StatusStore statuses;
    private final TypeStore types;
    private final ValuesInViews views;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Reclassing(
            ReclassingStore store,
            StatusStore statuses,
            TypeStore types,
            ValuesInViews views,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.statuses = statuses;
        this.types = types;
        this.views = views;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    enum What {
        TYPE,
        STATUS;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(What what, String from, String to, Caller by) {
        var id = store.begin(new Move(Ids.next(), what, from, to, by.agent()));
        work.add(WORK, id, clock.instant());
    }

    /// The next piece, if there is one.
    @Transactional
    void goOn(UUID id) {
        if (work.lock(WORK, id).isEmpty()) return;
        var move = store.find(id);
        var piece = move.map(found -> store.lockSome(found, PIECE)).orElse(List.of());
        move.ifPresent(found -> apply(found, piece));
        if (piece.size() == PIECE) {
            work.add(WORK, id, clock.instant());
            return;
        }
        move.ifPresent(this::finish);
        work.done(WORK, id);
    }

    private void apply(Move move, List<TicketId> tickets) {
        if (tickets.isEmpty()) return;
        store.move(move, tickets);
        var by = new Actor.Agent(move.by());
        for (var ticket : tickets)
            switch (move.what()) {
                case TYPE -> ledger.append(new FieldChanged(ticket, "type", move.from(), move.to()), by);
                case STATUS -> ledger.append(new StatusChanged(ticket, status(move.from()), status(move.to())), by);
            }
    }

    private Status status(String key) {
        return statuses.find(key).orElseThrow();
    }

    private void finish(Move move) {
        views.became(move.what().code(), move.from(), move.to(), new Actor.Agent(move.by()));
        store.end(move.id());
        switch (move.what()) {
            case TYPE -> types.delete(move.from());
            case STATUS -> statuses.delete(move.from());
        }
        ledger.append(ClassChanged.of(move.what().code(), move.from()), new Actor.Agent(move.by()));
    }
}
