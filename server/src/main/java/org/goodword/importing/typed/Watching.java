package org.goodword.importing.typed;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Batches;
import org.goodword.importing.running.ImportWorker;
import org.goodword.importing.running.Runner;
import org.goodword.importing.running.Runs;
import org.goodword.importing.undoing.Undoer;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.platform.work.DueWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Waits for a run that the server works on; without a server, works on it here.
@Component
class Watching {
    private static final int SHOWN = 50;

    private final Runs runs;
    private final Runner runner;
    private final Undoer undoer;
    private final ObjectProvider<ImportWorker> serving;
    private final Workspaces workspaces;
    private final DueWork work;
    private final Clock clock;

    Watching(
            Runs runs,
            Runner runner,
            Undoer undoer,
            ObjectProvider<ImportWorker> serving,
            Workspaces workspaces,
            DueWork work,
            Clock clock) {
        this.runs = runs;
        this.runner = runner;
        this.undoer = undoer;
        this.serving = serving;
        this.workspaces = workspaces;
        this.work = work;
        this.clock = clock;
    }

    /// In the first workspace.
    int inFirst(AdminConsole console, Supplier<Integer> work) {
        var first = workspaces.all().stream().findFirst();
        if (first.isEmpty()) {
            console.note("Goodword is not set up yet; run bin/goodword setup first.");
            return 1;
        }
        return Workspaces.in(first.get(), work);
    }

    /// @return the exit code: 0 when it is done
    int follow(RunId id, AdminConsole console) {
        var progress = new Progress(console);
        if (serving.getIfAvailable() == null) work(id, progress);
        for (var run = runs.get(id); run.state().isUnderWay(); run = runs.get(id)) {
            progress.accept(run);
            rest();
        }
        return report(runs.get(id), console);
    }

    /// The data folder is held by this process alone: what claims to be at work here has died.
    private void work(RunId id, Progress progress) {
        work.giveBack(Batches.WORK, id.value());
        work.giveBack(Runs.UNDO, id.value());
        if (runs.get(id).state() == Run.State.UNDOING) undoer.undo(id, () -> progress.accept(runs.get(id)));
        else runner.run(id, progress);
    }

    private static void rest() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    int report(Run run, AdminConsole console) {
        Report.print(run, console);
        var remarks = runs.remarks(run.id(), new PageRequest(SHOWN, null));
        remarks.items().forEach(remark -> Report.print(remark, console));
        if (remarks.next() != null)
            console.line("  … and more: GET /api/v1/imports/%s/remarks"
                    .formatted(run.id().value()));
        return run.state() == Run.State.DONE || run.state() == Run.State.UNDONE ? 0 : 1;
    }

    /// A line a second at most.
    private final class Progress implements Consumer<Run> {
        private final AdminConsole console;
        private Instant last = Instant.EPOCH;

        Progress(AdminConsole console) {
            this.console = console;
        }

        @Override
        public void accept(Run run) {
            var now = clock.instant();
            if (now.isBefore(last.plusSeconds(1))) return;
            last = now;
            console.note(
                    run.state() == Run.State.UNDOING
                            ? "taken away: " + Report.listed(run.counts().removed())
                            : Report.progress(run));
        }
    }
}
