package org.goodword.ledger;

import java.time.Instant;
import java.util.Optional;
import org.goodword.ledger.Ledger.History;
import org.goodword.ledger.Ledger.Moment;
import org.goodword.ledger.checking.Checkpoints;
import org.goodword.ledger.retention.Retention;
import org.goodword.platform.Cursor;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to look through the whole ledger of a workspace, and to see that it is as it was written.
@Component
public class Audit {
    private final LedgerStore store;
    private final Checkpoints checkpoints;
    private final Retention retention;

    Audit(LedgerStore store, Checkpoints checkpoints, Retention retention) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.retention = retention;
    }

    /// What happened, newest first by the clock.
    @Transactional(readOnly = true)
    public Page<History> search(AuditFilter filter, PageRequest page) {
        var before = page.after(2).map(cursor -> new Moment(cursor.instant(0), cursor.uuid(1)));
        var rows = store.search(filter, before, page.limit() + 1);
        return Page.of(rows, page.limit(), row -> {
            var entry = row.entry();
            return Cursor.of(entry.at(), entry.position().id());
        });
    }

    /// The newest checkpoint, and what was found when all were verified last.
    @Transactional(readOnly = true)
    public State state() {
        return new State(
                checkpoints.last().map(checkpoint -> new Newest(checkpoint.head(), checkpoint.at())),
                checkpoints.found());
    }

    /// @param newest empty in the first minutes of a workspace
    /// @param found empty until the first night
    public record State(Optional<Newest> newest, Optional<Found> found) {}

    public record Newest(Verdict.Head head, Instant at) {}

    public record Found(Instant at, Verdict verdict) {}

    /// For how many days the details of entries are kept; empty: for ever.
    @Transactional(readOnly = true)
    public Optional<Integer> kept() {
        return retention.kept();
    }

    /// Details older than that are blanked within the day; that something happened, when and by whom, stays.
    ///
    /// @param days 30 to 3,650, or empty for ever
    @Transactional
    public void keep(Optional<Integer> days) {
        retention.keep(days);
    }
}
