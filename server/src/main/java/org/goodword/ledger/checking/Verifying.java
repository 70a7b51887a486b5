package org.goodword.ledger.checking;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.goodword.ledger.Verdict;
import org.goodword.ledger.checking.Checkpoints.Checkpoint;
import org.springframework.stereotype.Component;

/// Reads the whole ledger of a workspace again, a few checkpoints a transaction.
@Component
class Verifying {
    private static final int CHECKPOINTS_A_STEP = 20;

    private final Checkpoints checkpoints;

    Verifying(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /// @param progress is told how many entries were read
    Verdict verify(LongConsumer progress) {
        var entries = 0L;
        var blanked = 0L;
        var reached = Optional.<Checkpoint>empty();
        while (true) {
            var stretch = checkpoints.verify(reached, CHECKPOINTS_A_STEP);
            if (stretch.broken().isPresent()) return stretch.broken().get();
            entries += stretch.entries();
            blanked += stretch.blanked();
            if (stretch.entries() == 0) return new Verdict.Intact(entries, blanked, reached.map(Checkpoint::head));
            reached = stretch.reached();
            progress.accept(entries);
        }
    }
}
