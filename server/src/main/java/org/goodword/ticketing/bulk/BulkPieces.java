package org.goodword.ticketing.bulk;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.actions.Actions.Outcome;
import org.goodword.actions.Actions.Step;
import org.goodword.identity.Agents;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.ManyAtOnce;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.bulk.BulkJob.Row;
import org.goodword.ticketing.bulk.BulkJob.RowState;
import org.goodword.ticketing.bulk.BulkJob.State;
import org.goodword.ticketing.bulk.BulkJob.Undo;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/// The next piece of a bulk job, in a transaction of its own: what a crash interrupts is done again as if never begun.
@Component
class BulkPieces {
    static final Duration FORGOTTEN_AFTER = Duration.ofDays(7);

    private static final TypeReference<Map<String, Object>> ARGUMENTS = new TypeReference<>() {};
    private static final int FOUND_AT_ONCE = 5000;
    private static final int CHANGED_AT_ONCE = 100;

    private final BulkJobStore store;
    private final DueWork work;
    private final Agents agents;
    private final Actions actions;
    private final TicketLists lists;
    private final TransactionTemplate savepoint;
    private final ObjectMapper json;
    private final Clock clock;

    BulkPieces(
            BulkJobStore store,
            DueWork work,
            Agents agents,
            Actions actions,
            TicketLists lists,
            PlatformTransactionManager transactions,
            ObjectMapper json,
            Clock clock) {
        this.store = store;
        this.work = work;
        this.agents = agents;
        this.actions = actions;
        this.lists = lists;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void goOn(UUID id) {
        if (work.lock(BulkJobs.WORK, id).isEmpty()) return;
        var job = store.lock(id);
        if (job.isEmpty()) {
            work.done(BulkJobs.WORK, id);
            return;
        }
        var now = clock.instant();
        var next = piece(job.get(), caller(job.get()));
        store.update(next);
        if (next.state().goesOn()) work.add(BulkJobs.WORK, id, now);
        else if (next.created().plus(FORGOTTEN_AFTER).isAfter(now))
            work.add(BulkJobs.WORK, id, next.created().plus(FORGOTTEN_AFTER));
        else {
            work.done(BulkJobs.WORK, id);
            store.delete(id);
        }
    }

    private Caller caller(BulkJob job) {
        var by = agents.callerFor(job.by());
        return job.everywhere() ? by.everywhere() : by;
    }

    private BulkJob piece(BulkJob job, Caller by) {
        return switch (job.state()) {
            case COLLECTING -> collect(job, by);
            case RUNNING ->
                ManyAtOnce.of(
                        job.counts().total(), () -> some(job, RowState.WAITING, State.DONE, row -> run(job, row, by)));
            case UNDOING -> some(job, RowState.CHANGED, State.UNDONE, row -> takeBack(job, row, by));
            case STOPPED, DONE, UNDONE -> job;
        };
    }

    private BulkJob collect(BulkJob job, Caller by) {
        var filter = lists.condition(job.query(), by);
        var found = store.collect(job, filter, by, FOUND_AT_ONCE);
        var counted = job.with(job.counts().found(found));
        return found == FOUND_AT_ONCE ? counted : counted.in(State.RUNNING, Optional.empty());
    }

    private interface Doing {
        Row apply(Row row);
    }

    private BulkJob some(BulkJob job, RowState of, State end, Doing doing) {
        var rows = store.some(job.id(), of, CHANGED_AT_ONCE);
        var counts = job.counts();
        for (var row : rows) {
            var done = doing.apply(row);
            store.update(job.id(), done);
            counts = counts.and(done.state());
        }
        var counted = job.with(counts);
        return rows.size() == CHANGED_AT_ONCE ? counted : counted.in(end, Optional.of(clock.instant()));
    }

    private Row run(BulkJob job, Row row, Caller by) {
        try {
            var outcome = savepoint.execute(_ -> act(row, job.action(), job.arguments(), by));
            var state = outcome.changed() ? RowState.CHANGED : RowState.UNCHANGED;
            return new Row(row.ticket(), state, outcome.undo().map(this::undo), Optional.empty(), Optional.empty());
        } catch (Rejected rejected) {
            return failed(row, RowState.REFUSED, rejected);
        }
    }

    private Undo undo(Step step) {
        return new Undo(step.name(), json.convertValue(step.arguments(), ARGUMENTS));
    }

    private Row takeBack(BulkJob job, Row row, Caller by) {
        if (row.undo().isEmpty()) return kept(row, "cannot-be-undone", "This cannot be taken back.");
        var undo = row.undo().get();
        try {
            if (undo.name().equals(job.action()) && wasChangedSince(job, row, by))
                return kept(row, "changed-since", "It was changed again since; that change is kept.");
            savepoint.executeWithoutResult(_ -> act(row, undo.name(), undo.arguments(), by));
            return new Row(row.ticket(), RowState.UNDONE, Optional.empty(), Optional.empty(), Optional.empty());
        } catch (Rejected rejected) {
            return failed(row, RowState.KEPT, rejected);
        }
    }

    /// Whether doing it again would change something: then it is not any more as it was left.
    private boolean wasChangedSince(BulkJob job, Row row, Caller by) {
        var again = savepoint.execute(tried -> {
            tried.setRollbackOnly();
            return act(row, job.action(), job.arguments(), by);
        });
        return again.changed();
    }

    private Outcome act(Row row, String action, Map<String, Object> arguments, Caller by) {
        return actions.run(TicketEvent.SUBJECT, row.ticket().value(), action, arguments, false, by);
    }

    private static Row failed(Row row, RowState state, Rejected rejected) {
        var problem = rejected.problem();
        return new Row(
                row.ticket(),
                state,
                Optional.empty(),
                Optional.of(problem.code().value()),
                Optional.of(problem.detail()));
    }

    private static Row kept(Row row, String code, String why) {
        return new Row(row.ticket(), RowState.KEPT, Optional.empty(), Optional.of(code), Optional.of(why));
    }
}
