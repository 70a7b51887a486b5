package org.goodword.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.OutboxEvents.Retried;
import org.goodword.outbox.spi.Setback;
import org.goodword.platform.Actor;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.Rows;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door of the outbox.
@Component
public class Outbox {
    static final String WORK = "outbox";
    private static final int MOST_COUNTED = 1000;
    static final String SEPARATOR = ", ";

    private final OutboxStore store;
    private final DueWork work;
    private final Lanes lanes;
    private final Ledger ledger;
    private final Clock clock;

    Outbox(OutboxStore store, DueWork work, Lanes lanes, Ledger ledger, Clock clock) {
        this.store = store;
        this.work = work;
        this.lanes = lanes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Writes a row in the transaction of the change. It leaves after the hold.
    ///
    /// @param messageId the identity outside, fixed before the first attempt
    /// @param recipients who gets it, for people to read
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID post(String kind, UUID subject, String messageId, List<String> recipients, Duration hold) {
        return post(kind, subject, messageId, recipients, hold, false);
    }

    /// As `post`, of what goes to many alike: it tells its readers how to get no more of it.
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID postToMany(String kind, UUID subject, String messageId, List<String> recipients, Duration hold) {
        return post(kind, subject, messageId, recipients, hold, true);
    }

    private UUID post(
            String kind, UUID subject, String messageId, List<String> recipients, Duration hold, boolean mass) {
        var id = Ids.next();
        var now = clock.instant();
        store.insert(id, kind, subject, messageId, String.join(SEPARATOR, recipients), now, now.plus(hold), mass);
        work.add(WORK, id, now.plus(hold));
        return id;
    }

    /// Takes a row back that has not been claimed yet.
    ///
    /// @throws Rejected `already-leaving` when it is too late
    @Transactional
    public void withdraw(UUID subject) {
        for (var found : store.ofSubjects(List.of(subject))) {
            // In the order of a claim, which locks the work before the row.
            work.done(WORK, found.id());
            var delivery = store.lock(found.id()).orElseThrow();
            if (delivery.state() != DeliveryState.WAITING) throw new Rejected(new AlreadyLeaving());
            store.settle(delivery.id(), DeliveryState.WITHDRAWN, "", clock.instant());
        }
    }

    /// As `withdraw`, where nobody is there to hear that it is too late: then it answers false, and the row
    /// goes on.
    @Transactional
    public boolean takeBack(UUID subject) {
        var all = store.ofSubjects(List.of(subject));
        if (all.isEmpty() || all.stream().anyMatch(row -> row.state() != DeliveryState.WAITING)) return false;
        for (var found : all) {
            work.done(WORK, found.id());
            var delivery = store.lock(found.id()).orElseThrow();
            if (delivery.state() != DeliveryState.WAITING) {
                // Claimed just now: it comes due again like any claim.
                work.add(WORK, found.id(), clock.instant().plus(Dispatch.LEASE));
                return false;
            }
            store.settle(delivery.id(), DeliveryState.WITHDRAWN, "", clock.instant());
        }
        return true;
    }

    /// Lets rows leave at another time that nobody has tried to send yet.
    ///
    /// @throws Rejected `already-leaving` when it is too late
    @Transactional
    public void postpone(UUID subject, Instant until) {
        for (var found : store.ofSubjects(List.of(subject))) {
            work.add(WORK, found.id(), until);
            var delivery = store.lock(found.id()).orElseThrow();
            if (delivery.state() != DeliveryState.WAITING || delivery.attempts() > 0)
                throw new Rejected(new AlreadyLeaving());
            store.again(delivery.id(), until);
        }
    }

    /// Keeps the rows of these subjects from leaving, so that they may be laid aside.
    ///
    /// @throws Rejected `already-leaving` when one is on its way just now
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Collection<UUID> subjects) {
        for (var found : store.ofSubjects(subjects)) {
            // In the order of a claim, which locks the work before the row.
            work.done(WORK, found.id());
            var delivery = store.lock(found.id()).orElseThrow();
            if (delivery.state() == DeliveryState.SENDING) throw new Rejected(new AlreadyLeaving());
        }
    }

    /// Lets them go on their way, now that they are back.
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(Collection<UUID> subjects) {
        store.ofSubjects(subjects).stream()
                .filter(delivery -> delivery.state() == DeliveryState.WAITING)
                .forEach(delivery -> work.add(WORK, delivery.id(), delivery.dueAt()));
    }

    /// Forgets to whom some rows went that are settled, and what was said of them, where that says one of these words.
    ///
    /// @return where the next begin; empty when these were the last
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<UUID> blank(Collection<String> words, Optional<UUID> after, int most) {
        return store.blank(words, after, most);
    }

    /// Erases the rows of these subjects with what is due about them.
    ///
    /// @throws Rejected `already-leaving` when one is on its way just now
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Collection<UUID> subjects) {
        hold(subjects);
        store.erase(subjects);
    }

    public Rows rows(Collection<UUID> subjects) {
        return store.rows(subjects);
    }

    /// Sends a row again that failed, was blocked, or was perhaps sent: a person decided so.
    ///
    /// @throws Rejected `not-found`, or `not-repeatable` for a row that waits or was sent
    @Transactional
    public void retry(UUID id, Actor by) {
        var delivery = store.lock(id).orElseThrow(() -> NotFound.of("delivery", id));
        if (!delivery.state().isTrouble()) throw new Rejected(new NotRepeatable(delivery.state()));
        store.again(id, clock.instant());
        work.add(WORK, id, clock.instant());
        ledger.append(new Retried(id, delivery.subject()), by);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public Page<Delivery> list(PageRequest page) {
        var rows = store.list(page.after(1).map(cursor -> cursor.uuid(0)), page.limit() + 1);
        return Page.of(rows, page.limit(), row -> Cursor.of(row.id()));
    }

    /// What was sent for any of these subjects, oldest first.
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Collection<UUID> subjects) {
        return store.ofSubjects(subjects);
    }

    /// How much is on its way, and how much ended in trouble.
    @Transactional(readOnly = true)
    public Standing standing() {
        return store.standing(MOST_COUNTED, clock.instant());
    }

    /// What failed, was blocked or perhaps sent, newest first.
    @Transactional(readOnly = true)
    public List<Delivery> troubled(int limit) {
        return store.troubled(limit);
    }

    /// Tries again at once by this lane what its troubles had stopped: somebody mended it.
    @Transactional
    public void reopen(UUID lane) {
        if (lanes.lock(lane).isEmpty()) return;
        lanes.well(lane);
        lanes.wake(lane);
    }

    /// What is wrong with these lanes; those that are well are not there.
    @Transactional(readOnly = true)
    public Map<UUID, LaneTrouble> troubles(Collection<UUID> ids) {
        var troubles = new HashMap<UUID, LaneTrouble>();
        lanes.find(ids)
                .forEach((id, state) -> state.setback()
                        .ifPresent(setback -> troubles.put(
                                id,
                                new LaneTrouble(
                                        setback,
                                        state.words().orElse(""),
                                        state.since().orElseThrow(),
                                        state.pausedUntil().orElseThrow()))));
        return troubles;
    }

    /// How long the oldest row has been due.
    public Duration lag() {
        return work.lag(WORK);
    }

    public enum DeliveryState {
        WAITING,
        SENDING,
        SENT,
        FAILED,
        PERHAPS_SENT,
        BLOCKED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static DeliveryState of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }

        boolean isTrouble() {
            return this == FAILED || this == PERHAPS_SENT || this == BLOCKED;
        }
    }

    /// @param words of the server that turned it away last
    /// @param until when it is tried again
    public record LaneTrouble(Setback setback, String words, Instant since, Instant until) {}

    /// @param waiting those due, or to be tried again; at most 1000
    /// @param since when the oldest of them was written
    /// @param troubled at most 1000
    public record Standing(int waiting, Optional<Instant> since, int troubled) {}

    /// @param words what the other side said last
    /// @param leavesAt when it was to leave first, or again at somebody's word
    /// @param lane by which it was tried last
    /// @param slot when its turn in the minute of its lane is
    /// @param mass it goes to many alike
    public record Delivery(
            UUID id,
            String kind,
            UUID subject,
            DeliveryState state,
            String messageId,
            String recipients,
            Instant dueAt,
            int attempts,
            Optional<String> words,
            Instant createdAt,
            Optional<Instant> settledAt,
            Instant leavesAt,
            Optional<UUID> lane,
            Optional<Instant> slot,
            boolean mass) {}

    record AlreadyLeaving() implements Problem {
        @Override
        public Code code() {
            return new Code("already-leaving", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This is on its way already and cannot be taken back.";
        }
    }

    record NotRepeatable(DeliveryState state) implements Problem {
        @Override
        public Code code() {
            return new Code("not-repeatable", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This delivery is \"%s\"; only one that failed can be sent again.".formatted(state.code());
        }
    }
}
