package org.goodword.importing.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.importing.Counts;
import org.goodword.importing.ImportEvent;
import org.goodword.importing.ImportProblem.NotNow;
import org.goodword.importing.ImportProblem.NotUsable;
import org.goodword.importing.Run;
import org.goodword.importing.Run.Remark;
import org.goodword.importing.Run.State;
import org.goodword.importing.RunId;
import org.goodword.importing.sheets.ColumnMemory;
import org.goodword.importing.spi.ImportOptions;
import org.goodword.importing.spi.ImportSource.Unusable;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Imports, for those who start and watch them; whoever may has been checked.
@Component
public class Runs {
    /// The kind of due work that undoes.
    public static final String UNDO = "import-undo";

    private final RunStore store;
    private final Sources sources;
    private final ColumnMemory columns;
    private final Staging staging;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Runs(
            RunStore store,
            Sources sources,
            ColumnMemory columns,
            Staging staging,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.sources = sources;
        this.columns = columns;
        this.staging = staging;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What is to be imported.
    ///
    /// @param id the name of its staged files too
    /// @param owner absent for the console
    public record Plan(
            RunId id,
            String source,
            Path place,
            boolean staged,
            ImportOptions options,
            boolean dry,
            Optional<AgentId> owner) {
        public Plan(String source, Path place, ImportOptions options, boolean dry, Optional<AgentId> owner) {
            this(new RunId(Ids.next()), source, place, false, options, dry, owner);
        }
    }

    /// Begins as soon as a worker is free.
    ///
    /// @throws Rejected `invalid-value`, `import-not-usable`
    @Transactional
    public Run start(Plan plan) {
        plan.options().columns().values().forEach(ColumnMemory::require);
        requireUsable(plan);
        if (!plan.dry() && !plan.options().columns().isEmpty())
            columns.remember(plan.options().columns());
        var now = clock.instant();
        var run = new Run(
                plan.id(),
                plan.source(),
                String.valueOf(plan.place().getFileName()),
                plan.place(),
                plan.staged(),
                plan.options(),
                plan.dry(),
                State.WAITING,
                0,
                Optional.empty(),
                0,
                Counts.NONE,
                List.of(),
                Map.of(),
                0,
                Optional.empty(),
                plan.owner(),
                now,
                now,
                Optional.empty());
        store.insert(run);
        work.add(Batches.WORK, run.id().value(), now);
        ledger.append(
                new ImportEvent("import.started", run.id(), Map.of("source", run.source(), "dry", run.dry())),
                run.actor());
        return run;
    }

    private void requireUsable(Plan plan) {
        var source = sources.get(plan.source());
        if (!Files.isReadable(plan.place()))
            throw new Rejected(new NotUsable("There is no file %s, or Goodword may not read it."
                    .formatted(plan.staged() ? plan.place().getFileName() : plan.place())));
        try {
            source.open(plan.place(), plan.options(), Optional.empty()).close();
        } catch (Unusable unusable) {
            throw new Rejected(new NotUsable(unusable.sentence()));
        } catch (IOException unreadable) {
            throw new Rejected(new NotUsable("The export cannot be read: %s.".formatted(unreadable.getMessage())));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Run> find(RunId id) {
        return store.find(id);
    }

    /// @throws Rejected `not-found`
    @Transactional(readOnly = true)
    public Run get(RunId id) {
        return store.find(id).orElseThrow(() -> NotFound.of("import", id.value()));
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public Page<Run> list(PageRequest page) {
        var runs = store.list(page.after(2), page.limit() + 1);
        return Page.of(
                runs, page.limit(), run -> Cursor.of(run.createdAt(), run.id().value()));
    }

    /// In the order of the export.
    @Transactional(readOnly = true)
    public Page<Remark> remarks(RunId id, PageRequest page) {
        get(id);
        var after = page.after(1).map(cursor -> (int) cursor.number(0)).orElse(-1);
        var found = store.remarks(id, after, page.limit() + 1);
        return Page.of(found, page.limit(), remark -> Cursor.of(remark.number()))
                .map(RunStore.Numbered::remark);
    }

    /// Ends it where it is; what was made stays.
    ///
    /// @throws Rejected `not-found`, `import-not-now`
    @Transactional
    public Run stop(RunId id) {
        var run = locked(id, "stopped", State.WAITING, State.RUNNING);
        work.done(Batches.WORK, id.value());
        var stopped = run.with(State.STOPPED, clock.instant())
                .ended(false, run.findings(), Optional.empty(), clock.instant());
        store.update(stopped);
        return stopped;
    }

    /// Goes on behind what was written last, once what stopped it is mended.
    ///
    /// @throws Rejected `not-found`, `import-not-now`
    @Transactional
    public Run resume(RunId id) {
        var run = locked(id, "gone on with", State.FAILED, State.STOPPED);
        if (!Files.isReadable(run.place()))
            throw new Rejected(new NotUsable("Its file is not there any more; start it again with the file."));
        return again(run);
    }

    private Run again(Run run) {
        var now = clock.instant();
        var waiting = run.with(State.WAITING, now).resumed(now);
        store.update(waiting);
        work.add(Batches.WORK, run.id().value(), now);
        return waiting;
    }

    /// Begins to take away what it made.
    ///
    /// @throws Rejected `not-found`, `import-not-now`
    @Transactional
    public Run undo(RunId id) {
        var run = locked(id, "undone", State.DONE, State.FAILED, State.STOPPED);
        if (run.dry()) throw new Rejected(new NotNow("dry", "undone"));
        var undoing = run.with(State.UNDOING, clock.instant()).resumed(clock.instant());
        store.update(undoing);
        work.add(UNDO, id.value(), clock.instant());
        staging.forget(id);
        ledger.append(new ImportEvent("import.undoing", id, Map.of()), run.actor());
        return undoing;
    }

    private Run locked(RunId id, String wanted, State... from) {
        var run = store.lock(id).orElseThrow(() -> NotFound.of("import", id.value()));
        if (!List.of(from).contains(run.state()))
            throw new Rejected(new NotNow(run.state().code(), wanted));
        return run;
    }
}
