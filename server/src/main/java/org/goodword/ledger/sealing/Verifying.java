package org.goodword.ledger.sealing;

import java.util.Optional;
import java.util.function.LongConsumer;
import org.goodword.ledger.Verdict;
import org.goodword.ledger.sealing.Seals.Sealed;
import org.springframework.stereotype.Component;

/// Reads the whole ledger of a workspace again, a few seals a transaction.
@Component
class Verifying {
    private static final int SEALS_A_STEP = 20;

    private final Seals seals;

    Verifying(Seals seals) {
        this.seals = seals;
    }

    /// @param progress is told how many entries were read
    Verdict verify(LongConsumer progress) {
        var entries = 0L;
        var blanked = 0L;
        var reached = Optional.<Sealed>empty();
        while (true) {
            var stretch = seals.verify(reached, SEALS_A_STEP);
            if (stretch.broken().isPresent()) return stretch.broken().get();
            entries += stretch.entries();
            blanked += stretch.blanked();
            if (stretch.entries() == 0) return new Verdict.Intact(entries, blanked, reached.map(Sealed::head));
            reached = stretch.reached();
            progress.accept(entries);
        }
    }
}
