package org.goodword.platform.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.platform.Rows;
import org.goodword.platform.infra.DueWorkStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What is to be done at a time, by whichever node is free.
///
/// A row is written in the transaction of the change that needs the work, and deleted in the
/// transaction of its effect. `lock` holds a row until the transaction ends: a crash frees it at
/// once. `claim` is for work whose effect lies outside the database: it is begun, committed, and
/// comes due again after the lease, or when its node starts again.
@Component
public class DueWork {
    private final DueWorkStore store;
    private final Clock clock;
    private final Node node;
    private final Map<String, Runnable> wakers = new ConcurrentHashMap<>();

    DueWork(DueWorkStore store, Clock clock, Node node) {
        this.store = store;
        this.clock = clock;
        this.node = node;
    }

    /// Adds work, or moves the work of this subject to another time. Due work wakes this node's
    /// worker after the commit.
    public void add(String kind, UUID subject, Instant dueAt) {
        store.add(kind, subject, dueAt);
        if (!dueAt.isAfter(clock.instant())) wakeAfterCommit(kind);
    }

    List<Due> peek(String kind, int limit) {
        return store.peek(kind, clock.instant(), limit);
    }

    /// Locks the work until the transaction ends. Empty: another has it, or it is done.
    public Optional<Due> lock(String kind, UUID subject) {
        return store.lock(kind, subject, clock.instant());
    }

    /// Begins work whose effect lies outside the database. Empty: another has it, or it is done.
    ///
    /// @param lease longer than the work can take
    public Optional<Due> claim(String kind, UUID subject, Duration lease) {
        var due = store.lock(kind, subject, clock.instant());
        due.ifPresent(_ -> store.attempt(kind, subject, clock.instant().plus(lease), node.name()));
        return due;
    }

    /// Goes on with claimed work for another while. False when this node has no claim on it any more: it was
    /// done, or is due at another time, or another node has it.
    public boolean hold(String kind, UUID subject, Duration lease) {
        return store.hold(kind, subject, node.name(), clock.instant().plus(lease));
    }

    public void done(String kind, UUID subject) {
        store.done(kind, subject);
    }

    /// Makes claimed work due again. False when this node has no claim on it.
    public boolean giveBack(String kind, UUID subject) {
        return store.release(kind, subject, node.name(), clock.instant());
    }

    /// All that is due about these subjects, whatever its kind; for who lays it aside with them.
    public Rows rows(Collection<UUID> subjects) {
        return store.rows(subjects);
    }

    /// How long the oldest work of this kind has been due; zero when none is.
    public Duration lag(String kind) {
        return store.oldest(kind)
                .map(due -> Duration.between(due, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    void releaseMine() {
        store.release(node.name(), clock.instant());
    }

    void onWake(String kind, Runnable waker) {
        wakers.put(kind, waker);
    }

    private void wakeAfterCommit(String kind) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(kind);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(kind);
            }
        });
    }

    private void wake(String kind) {
        var waker = wakers.get(kind);
        if (waker != null) waker.run();
    }
}
