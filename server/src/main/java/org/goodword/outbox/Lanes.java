package org.goodword.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.outbox.LaneStore.State;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Setback;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps each lane to its limits, over all nodes: who begins or ends an attempt has locked the lane first,
/// before any work or row. So no two count past each other, and who ends one wakes who waits for it.
///
/// A row that may not begin steps aside, so that those of other lanes come up behind it.
@Component
class Lanes {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final LaneStore store;
    private final DueWork work;
    private final Clock clock;

    Lanes(LaneStore store, DueWork work, Clock clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public State lock(Lane lane) {
        return store.lock(lane);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<State> lock(UUID id) {
        return store.lock(id);
    }

    Map<UUID, State> find(Collection<UUID> ids) {
        return store.find(ids);
    }

    /// Whether an attempt may begin now; else the row has stepped aside until it may.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean admits(State state, Lane lane, Delivery row) {
        var now = clock.instant();
        var paused = state.pausedUntil().filter(now::isBefore);
        if (paused.isPresent()) return queued(row, lane, paused.get());
        // Whoever ends an attempt wakes it; the minute is for a node that died.
        if (store.underWay(lane.id()) >= state.room()) return queued(row, lane, now.plus(MINUTE));
        return lane.perMinute().isEmpty()
                || hasTurn(state, lane, lane.perMinute().get(), row, now);
    }

    private boolean queued(Delivery row, Lane lane, Instant until) {
        store.queue(row.id(), lane.id());
        work.add(Outbox.WORK, row.id(), until);
        return false;
    }

    /// Turns are evenly apart; who has one comes back for it, and takes no second.
    private boolean hasTurn(State state, Lane lane, int perMinute, Delivery row, Instant now) {
        if (row.slot().filter(slot -> !slot.isAfter(now)).isPresent()) return true;
        var turn = state.nextAt().filter(now::isBefore).orElse(now);
        store.next(lane.id(), turn.plus(MINUTE.dividedBy(perMinute)));
        if (!turn.isAfter(now)) return true;
        store.slot(row.id(), lane.id(), turn);
        work.add(Outbox.WORK, row.id(), turn);
        return false;
    }

    /// The lane was turned away: all of it waits, ever longer. What was under way beside it tells nothing new.
    ///
    /// @return until when
    @Transactional(propagation = Propagation.MANDATORY)
    public Instant strike(State state, Setback setback, String words) {
        var now = clock.instant();
        var paused = state.pausedUntil().filter(now::isBefore);
        if (paused.isPresent()) return paused.get();
        var again = state.setback().filter(setback::equals).isPresent();
        var strikes = again ? state.strikes() + 1 : 1;
        var until = now.plus(setback.pause(strikes));
        store.strike(state.id(), strikes, until, setback, words, state.since().orElse(now));
        return until;
    }

    /// Puts a row among those that are woken when the lane is well again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID row, UUID lane) {
        store.queue(row, lane);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void well(UUID id) {
        if (store.lock(id).filter(state -> state.strikes() > 0).isPresent()) store.clear(id);
    }

    /// Wakes as many as have room.
    @Transactional(propagation = Propagation.MANDATORY)
    public void wake(UUID id) {
        var now = clock.instant();
        store.lock(id)
                .filter(state -> state.pausedUntil().filter(now::isBefore).isEmpty())
                .ifPresent(state -> {
                    var room = state.room() - store.underWay(id);
                    if (room <= 0) return;
                    for (var row : store.queued(id, room)) {
                        work.add(Outbox.WORK, row, now);
                        store.woken(row);
                    }
                });
    }
}
