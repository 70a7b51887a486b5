package org.goodword.reporting.facts;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Follows the ledger of every workspace into facts, round by round. One thread at a time on a node; of several nodes,
/// who holds the cursor.
@Component
class FactRounds {
    private final FactWriting writing;
    private final LedgerReader ledger;
    private final Workspaces workspaces;
    private final FactLag lag;
    private final Set<WorkspaceId> behind = ConcurrentHashMap.newKeySet();
    private @Nullable Long settledBefore;

    FactRounds(FactWriting writing, LedgerReader ledger, Workspaces workspaces, FactLag lag) {
        this.writing = writing;
        this.ledger = ledger;
        this.workspaces = workspaces;
        this.lag = lag;
    }

    Round round() {
        var horizon = ledger.horizon();
        var news = settledBefore == null ? Set.copyOf(workspaces.all()) : ledger.workspacesWithNews(settledBefore);
        behind.addAll(news);
        settledBefore = horizon;
        @Nullable RuntimeException failed = null;
        for (var workspace : Set.copyOf(behind)) {
            try {
                if (!Workspaces.in(workspace, this::readOn)) behind.remove(workspace);
            } catch (RuntimeException one) {
                // It stays behind, and holds up no other.
                failed = one;
            }
        }
        if (failed != null) throw failed;
        if (!behind.isEmpty()) return Round.BUSY;
        lag.caughtUp();
        return news.isEmpty() ? Round.IDLE : Round.EXPECTING;
    }

    private boolean readOn() {
        var read = writing.readOn();
        return writing.renewOn() || read;
    }
}
