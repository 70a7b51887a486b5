package org.goodword.privacy.retaining;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Backups;
import org.goodword.platform.Ids;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.goodword.privacy.PrivacyEvent;
import org.goodword.privacy.retaining.RetentionRule.State;
import org.goodword.ticketing.AgedTickets;
import org.goodword.ticketing.AgedTickets.Aged;
import org.goodword.ticketing.AgedTickets.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// The next piece of a night, in a transaction of its own: what a crash interrupts is done again as if never begun, and
/// no ticket goes by half.
@Component
class RetentionPieces {
    static final Actor BY = new Actor.System("retention");
    static final String UNKNOWN = "internal";

    private static final Logger LOG = LoggerFactory.getLogger(RetentionPieces.class);
    private static final int AT_ONCE = 20;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final RetentionStore store;
    private final RetentionRunStore runs;
    private final AgedTickets tickets;
    private final Workspaces workspaces;
    private final Backups backups;
    private final DueWork work;
    private final Ledger ledger;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    RetentionPieces(
            RetentionStore store,
            RetentionRunStore runs,
            AgedTickets tickets,
            Workspaces workspaces,
            Backups backups,
            DueWork work,
            Ledger ledger,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.tickets = tickets;
        this.workspaces = workspaces;
        this.backups = backups;
        this.work = work;
        this.ledger = ledger;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.clock = clock;
    }

    /// @return false when there is nothing to do before another night
    @Transactional
    public boolean begin(UUID id) {
        if (work.lock(Retaining.WORK, id).isEmpty()) return false;
        var plan = store.plan();
        var rule = store.find(id);
        var running = runs.running(id);
        if (rule.isPresent() && rule.get().state(plan.plan()) == State.ON) {
            if (running.isEmpty()) runs.insert(RetentionRun.begin(Ids.next(), rule.get(), clock.instant()));
            return true;
        }
        running.ifPresent(run -> end(run, RetentionRun.State.STOPPED, true));
        if (rule.isEmpty()) work.done(Retaining.WORK, id);
        else tomorrow(id);
        return false;
    }

    @Transactional
    public void goOn(UUID id) {
        if (work.lock(Retaining.WORK, id).isEmpty()) return;
        // Whoever changes rules waits until this piece is done, and then no other follows.
        var plan = store.lock();
        var rules = store.rules();
        var rule = rules.stream().filter(one -> one.id().equals(id)).findFirst();
        var running = runs.running(id);
        if (rule.isEmpty() || running.isEmpty() || rule.get().state(plan.plan()) != State.ON) return;
        var left = rule.get().content().most() - running.get().gone();
        var asked = Math.min(AT_ONCE, left);
        var run = running.get();
        var due = tickets.due(id, Retaining.terms(plan, rules, rule.get()), run.asOf());
        var some = tickets.next(due, run.reached(), asked);
        var failed = new HashMap<String, Integer>();
        var gone = 0;
        for (var one : some) if (ended(one, id, due, failed)) gone++;
        var last = some.isEmpty() ? run.reached() : Optional.of(some.getLast());
        var next = run.at(last, gone, failed);
        if (some.size() == asked && gone < left) {
            runs.update(next);
            work.add(Retaining.WORK, id, clock.instant());
            return;
        }
        end(next, RetentionRun.State.DONE, some.size() == asked);
        tomorrow(id);
    }

    private boolean ended(Aged one, UUID id, Due due, Map<String, Integer> failed) {
        try {
            return savepoint.execute(_ -> tickets.end(one.id(), due, BY));
        } catch (Rejected refused) {
            failed.merge(refused.problem().code().value(), 1, Integer::sum);
        } catch (DataIntegrityViolationException pointedAt) {
            LOG.error(
                    "A ticket whose time is over cannot go: rule={} ticket={}",
                    id,
                    one.id().value(),
                    pointedAt);
            failed.merge(UNKNOWN, 1, Integer::sum);
        }
        return false;
    }

    /// It is tried again, later each time.
    @Transactional
    public void waits(UUID id, String code) {
        var running = runs.running(id);
        if (running.isEmpty()) return;
        var run = running.get().waits(code);
        runs.update(run);
        work.add(Retaining.WORK, id, clock.instant().plus(pause(run.tries())));
    }

    static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void end(RetentionRun run, RetentionRun.State as, boolean more) {
        var now = clock.instant();
        var known = backups.all().stream().filter(one -> one.at().isBefore(now)).toList();
        runs.update(run.over(as, more, run.gone() > 0 ? known : List.of(), now));
        if (run.gone() == 0 && run.failed().isEmpty()) return;
        ledger.append(
                new PrivacyEvent(
                        "retention.run-done",
                        run.rule(),
                        Map.of("run", run.id(), "name", run.ruleName(), "gone", run.gone(), "failed", run.failed())),
                BY);
    }

    private void tomorrow(UUID id) {
        work.add(
                Retaining.WORK,
                id,
                Nights.after(clock.instant(), workspaces.profile().zone()));
    }
}
