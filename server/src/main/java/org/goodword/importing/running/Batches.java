package org.goodword.importing.running;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.goodword.importing.ImportEvent;
import org.goodword.importing.Run;
import org.goodword.importing.Run.State;
import org.goodword.importing.RunId;
import org.goodword.importing.filing.MadeStore;
import org.goodword.importing.filing.PieceFiling;
import org.goodword.importing.filing.Ready;
import org.goodword.importing.filing.Tally;
import org.goodword.importing.filing.Texts;
import org.goodword.ledger.Ledger;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The transactions of a run. Each writes some rows and how far it is: whatever stops in between, the next begins
/// behind the last that was written.
@Component
public class Batches {
    public static final String WORK = "import";

    /// Of a run's remarks; beyond them they are only counted.
    static final int MOST_REMARKS = 5_000;

    private static final int MOST_FIELDS = 500;
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final RunStore runs;
    private final MadeStore made;
    private final PieceFiling filing;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Batches(RunStore runs, MadeStore made, PieceFiling filing, DueWork work, Ledger ledger, Clock clock) {
        this.runs = runs;
        this.made = made;
        this.filing = filing;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Takes a run up. Empty: another has it, or it is done.
    @Transactional
    public Optional<Run> begin(RunId id) {
        if (work.claim(WORK, id.value(), LEASE).isEmpty()) return Optional.empty();
        var run = runs.lock(id).filter(found -> found.state() == State.WAITING || found.state() == State.RUNNING);
        if (run.isEmpty()) work.done(WORK, id.value());
        return run.map(found -> {
            var running = with(found, State.RUNNING);
            runs.update(running);
            return running;
        });
    }

    /// @param permille how much of the source was read
    /// @return the run as it is now; empty when it was stopped, or somebody else went on with it meanwhile
    @Transactional
    public Optional<Run> write(
            Run before, List<Ready> batch, int permille, List<String> findings, LongSupplier numbers) {
        var locked = runs.lock(before.id()).filter(run -> run.state() == State.RUNNING && run.step() == before.step());
        if (locked.isEmpty()) return Optional.empty();
        var run = locked.get();
        var tally = filing.file(run, batch, numbers);
        var after = advanced(run, batch, permille, findings, tally);
        runs.insert(run.id(), run.remarks(), kept(run, tally));
        runs.update(after);
        work.hold(WORK, run.id().value(), LEASE);
        return Optional.of(after);
    }

    private Run advanced(Run run, List<Ready> batch, int permille, List<String> findings, Tally tally) {
        return new Run(
                run.id(),
                run.source(),
                run.name(),
                run.place(),
                run.staged(),
                run.options(),
                run.dry(),
                run.state(),
                run.step() + 1,
                Optional.of(batch.getLast().piece().position()),
                permille,
                run.counts().plus(tally.counts()),
                clean(findings),
                sum(run.untaken(), tally.untaken()),
                run.remarks() + kept(run, tally).size(),
                run.trouble(),
                run.owner(),
                run.createdAt(),
                clock.instant(),
                Optional.empty());
    }

    private static List<Run.Remark> kept(Run run, Tally tally) {
        var room = MOST_REMARKS - run.remarks();
        return tally.remarks().stream().limit(Math.max(0, room)).toList();
    }

    private static Map<String, Integer> sum(Map<String, Integer> before, Map<String, Integer> more) {
        var sum = new TreeMap<>(before);
        more.forEach((field, count) -> {
            if (sum.size() < MOST_FIELDS || sum.containsKey(field)) sum.merge(field, count, Integer::sum);
            else sum.merge("(others)", count, Integer::sum);
        });
        return sum;
    }

    /// @param trouble why it cannot go on; absent at its good end
    @Transactional
    public void end(RunId id, List<String> findings, Optional<String> trouble) {
        work.done(WORK, id.value());
        var run = runs.lock(id).filter(found -> found.state() == State.RUNNING);
        if (run.isEmpty()) return;
        var ended = with(run.get(), trouble.isPresent() ? State.FAILED : State.DONE)
                .ended(trouble.isEmpty(), clean(findings), trouble.map(Texts::clean), clock.instant());
        runs.update(ended);
        if (ended.dry() && trouble.isEmpty()) made.forget(id);
        ledger.append(
                new ImportEvent(
                        "import.ended", id, Map.of("state", ended.state().code(), "dry", ended.dry())),
                ended.actor());
    }

    private static List<String> clean(List<String> sentences) {
        return sentences.stream().map(Texts::clean).toList();
    }

    private Run with(Run run, State state) {
        return run.with(state, clock.instant());
    }
}
