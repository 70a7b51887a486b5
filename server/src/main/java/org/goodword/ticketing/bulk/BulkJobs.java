package org.goodword.ticketing.bulk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.actions.Actions;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.bulk.BulkJob.Counts;
import org.goodword.ticketing.bulk.BulkJob.Row;
import org.goodword.ticketing.bulk.BulkJob.RowState;
import org.goodword.ticketing.bulk.BulkJob.State;
import org.goodword.ticketing.listing.TicketLists;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Does one action to all tickets that a filter shows, in the name of who asked: piece by piece, whatever stops in
/// between. Whoever asked may stop it, see what became of each ticket, and take it back.
@Component
public class BulkJobs {
    static final String WORK = "bulk-job";

    private final BulkJobStore store;
    private final Actions actions;
    private final TicketLists lists;
    private final DueWork work;
    private final Clock clock;

    BulkJobs(BulkJobStore store, Actions actions, TicketLists lists, DueWork work, Clock clock) {
        this.store = store;
        this.actions = actions;
        this.lists = lists;
        this.work = work;
        this.clock = clock;
    }

    /// Tickets that are opened later are not part of it, even if the filter shows them.
    ///
    /// @throws Rejected `invalid-filter`, `not-found` for the action, `not-allowed`, `invalid-value`
    @Transactional
    public BulkJob start(String query, String action, Map<String, Object> arguments, Caller by) {
        return start(query, false, action, arguments, by);
    }

    /// Of those, too, that whoever asks does not see: she can follow it and take it back all the same.
    ///
    /// @throws Rejected as [#start(String, String, Map, Caller)]
    @Transactional
    BulkJob startEverywhere(String query, String action, Map<String, Object> arguments, Caller by) {
        return start(query, true, action, arguments, by);
    }

    private BulkJob start(String query, boolean everywhere, String action, Map<String, Object> arguments, Caller by) {
        by.require(TicketPermissions.VIEW);
        actions.require(TicketEvent.SUBJECT, action, by);
        actions.check(TicketEvent.SUBJECT, action, arguments, by);
        lists.check(query, by);
        var none = new Counts(0, 0, 0, 0, 0, 0);
        var job = new BulkJob(
                Ids.next(),
                by.agent(),
                query,
                everywhere,
                action,
                arguments,
                State.COLLECTING,
                none,
                clock.instant(),
                Optional.empty());
        store.insert(job);
        work.add(WORK, job.id(), clock.instant());
        return job;
    }

    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public BulkJob get(UUID id, Caller by) {
        return store.find(id, by.agent()).orElseThrow(() -> NotFound.of("bulk job", id));
    }

    /// Hers, newest first; they are forgotten after a week.
    @Transactional(readOnly = true)
    public Page<BulkJob> list(PageRequest page, Caller by) {
        return store.list(by.agent(), page);
    }

    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public Page<Row> rows(UUID id, Optional<RowState> state, PageRequest page, Caller by) {
        return store.rows(get(id, by).id(), state, page);
    }

    /// What is done stays done, and can be taken back. Harmless to repeat.
    ///
    /// @throws Rejected `not-found`
    @Transactional
    public BulkJob stop(UUID id, Caller by) {
        var job = lock(id, by);
        if (!job.state().goesOn()) return job;
        return put(job.in(State.STOPPED, Optional.of(clock.instant())));
    }

    /// @throws Rejected `not-found`, `still-running`
    @Transactional
    public BulkJob undo(UUID id, Caller by) {
        var job = lock(id, by);
        if (job.state().goesOn() && job.state() != State.UNDOING) throw new Rejected(new StillRunning());
        if (job.state() == State.UNDOING || job.state() == State.UNDONE) return job;
        work.add(WORK, id, clock.instant());
        return put(job.in(State.UNDOING, Optional.empty()));
    }

    private BulkJob lock(UUID id, Caller by) {
        return store.lock(id).filter(job -> job.by().equals(by.agent())).orElseThrow(() -> NotFound.of("bulk job", id));
    }

    private BulkJob put(BulkJob job) {
        store.update(job);
        return job;
    }

    record StillRunning() implements Problem {
        @Override
        public Code code() {
            return new Code("still-running", Status.CONFLICT);
        }

        @Override
        public String detail() {
            return "This change is still under way. Stop it first, then take it back.";
        }
    }
}
