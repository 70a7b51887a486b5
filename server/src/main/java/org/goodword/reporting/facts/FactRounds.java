package org.goodword.reporting.facts;

import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.ledger.WorkspacesBehind;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// Follows the ledger of every workspace into facts, round by round. One thread at a time on a node; of several nodes,
/// who holds the cursor.
@Component
class FactRounds {
    private final FactWriting writing;
    private final FactLag lag;
    private final WorkspacesBehind behind;

    FactRounds(FactWriting writing, LedgerReader ledger, Workspaces workspaces, FactLag lag) {
        this.writing = writing;
        this.lag = lag;
        behind = new WorkspacesBehind(ledger, workspaces);
    }

    Round round() {
        var round = behind.round(_ -> {
            var read = writing.readOn();
            return writing.renewOn() || read;
        });
        if (round != Round.BUSY) lag.caughtUp();
        return round;
    }
}
