package org.goodword.ledger;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;

/// Which workspaces a consumer on this node has still to read: all of them at first, then those with news. For one
/// thread.
public final class WorkspacesBehind {
    private final LedgerReader ledger;
    private final Workspaces workspaces;
    private final Set<WorkspaceId> behind = new HashSet<>();
    private @Nullable Long settledBefore;

    public WorkspacesBehind(LedgerReader ledger, Workspaces workspaces) {
        this.ledger = ledger;
        this.workspaces = workspaces;
    }

    /// Reads on in each, entered. One that fails stays behind, and holds up no other.
    ///
    /// @param readOn whether there may be more at once
    /// @throws RuntimeException the last failure, once all had their turn
    public Round round(Predicate<WorkspaceId> readOn) {
        var horizon = ledger.horizon();
        var news = settledBefore == null ? Set.copyOf(workspaces.all()) : ledger.workspacesWithNews(settledBefore);
        behind.addAll(news);
        settledBefore = horizon;
        @Nullable RuntimeException failure = null;
        for (var workspace : Set.copyOf(behind)) {
            try {
                if (!Workspaces.in(workspace, () -> readOn.test(workspace))) behind.remove(workspace);
            } catch (RuntimeException failed) {
                failure = failed;
            }
        }
        if (failure != null) throw failure;
        if (!behind.isEmpty()) return Round.BUSY;
        return news.isEmpty() ? Round.IDLE : Round.EXPECTING;
    }
}
