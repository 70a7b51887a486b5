package org.goodword.importing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.filing.Preparing;
import org.goodword.importing.filing.Ready;
import org.goodword.importing.filing.Ready.Refused;
import org.goodword.importing.spi.ImportSource.Unusable;
import org.goodword.importing.spi.Reading;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Tickets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

/// Reads a source and has it written batch by batch, to its end or as far as it gets.
@Component
public class Runner {
    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    // Followers of the ledger wait for a transaction that is under way.
    private static final int WEIGHT = 100;
    private static final int PIECES = 50;

    private final Batches batches;
    private final Sources sources;
    private final Preparing preparing;
    private final Staging staging;
    private final Tickets tickets;

    Runner(Batches batches, Sources sources, Preparing preparing, Staging staging, Tickets tickets) {
        this.batches = batches;
        this.sources = sources;
        this.preparing = preparing;
        this.staging = staging;
        this.tickets = tickets;
    }

    /// Runs inside the workspace.
    ///
    /// @param progress told after each batch
    public void run(RunId id, Consumer<Run> progress) {
        batches.begin(id).ifPresent(run -> goOn(run, progress, Integer.MAX_VALUE));
    }

    /// As far as so many batches: then it is left as by a crash.
    void goOn(Run run, Consumer<Run> progress, int most) {
        try (var reading = sources.get(run.source()).open(run.place(), run.options(), run.position())) {
            follow(run, reading, progress, most);
        } catch (Unusable unusable) {
            end(run, List.of(), Optional.of(unusable.sentence()));
        } catch (IOException | UncheckedIOException unreadable) {
            LOG.warn("An import could not be read: run={} cause={}", run.id().value(), unreadable.toString());
            end(run, List.of(), Optional.of("The export cannot be read: %s.".formatted(unreadable.getMessage())));
        } catch (RuntimeException failed) {
            if (passes(failed)) throw failed;
            LOG.error("An import could not go on: run={}", run.id().value(), failed);
            var why = failed.getClass().getSimpleName();
            end(
                    run,
                    List.of(),
                    Optional.of("Goodword could not go on with it (%s); the log has the cause.".formatted(why)));
        }
    }

    private void follow(Run begun, Reading reading, Consumer<Run> progress, int most) throws IOException {
        var numbers = new Reserve();
        var run = begun;
        for (var written = 0; written < most; written++) {
            var batch = batch(run, reading);
            if (batch.isEmpty()) {
                end(run, reading.findings(), Optional.empty());
                return;
            }
            if (!run.dry()) numbers.fill(batch.size());
            var after = write(run, batch, reading, numbers);
            if (after.isEmpty()) return;
            run = after.get();
            progress.accept(run);
        }
    }

    private List<Ready> batch(Run run, Reading reading) throws IOException {
        var batch = new ArrayList<Ready>();
        for (var weight = 0; weight < WEIGHT && batch.size() < PIECES; ) {
            var piece = reading.next();
            if (piece.isEmpty()) break;
            weight += piece.get().content().weight();
            batch.add(preparing.prepare(run, piece.get()));
        }
        return batch;
    }

    private Optional<Run> write(Run run, List<Ready> batch, Reading reading, Reserve numbers) {
        try {
            return batches.write(run, batch, reading.permille(), reading.findings(), numbers::next);
        } catch (RuntimeException failed) {
            if (passes(failed)) throw failed;
            return oneByOne(run, batch, reading, numbers);
        }
    }

    /// One of them cannot be written; the others can.
    private Optional<Run> oneByOne(Run before, List<Ready> batch, Reading reading, Reserve numbers) {
        var run = Optional.of(before);
        for (var ready : batch) {
            if (run.isEmpty()) return run;
            if (!before.dry()) numbers.fill(1);
            run = one(run.get(), ready, reading, numbers);
        }
        return run;
    }

    private Optional<Run> one(Run run, Ready ready, Reading reading, Reserve numbers) {
        try {
            return batches.write(run, List.of(ready), reading.permille(), reading.findings(), numbers::next);
        } catch (RuntimeException failed) {
            if (passes(failed)) throw failed;
            LOG.warn(
                    "Refused a piece of an import: run={} cause={}",
                    run.id().value(),
                    failed.getClass().getSimpleName());
            var refused = new Refused(ready.piece(), reason(failed));
            return batches.write(run, List.of(refused), reading.permille(), reading.findings(), numbers::next);
        }
    }

    private static String reason(RuntimeException failed) {
        return failed instanceof Rejected rejected
                ? rejected.problem().detail()
                : "Goodword could not write this down (%s)."
                        .formatted(failed.getClass().getSimpleName());
    }

    /// Trouble that is none of the piece's own.
    private static boolean passes(RuntimeException failed) {
        return failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException
                || failed instanceof DataAccessResourceFailureException
                // Where a part of the piece gave its transaction up, the piece would do so again.
                || failed instanceof TransactionException && !(failed instanceof UnexpectedRollbackException);
    }

    private void end(Run run, List<String> findings, Optional<String> trouble) {
        batches.end(run.id(), findings.isEmpty() ? run.findings() : findings, trouble);
        // What failed may be gone on with.
        if (run.staged() && trouble.isEmpty()) staging.forget(run.id());
    }

    /// Numbers that were taken and not used (a dry run takes none); those of the last batch are lost with the run.
    private final class Reserve {
        private final Deque<Long> numbers = new ArrayDeque<>();

        void fill(int most) {
            while (numbers.size() < most) numbers.add(tickets.nextNumber());
        }

        long next() {
            return numbers.isEmpty() ? 0 : numbers.remove();
        }
    }
}
