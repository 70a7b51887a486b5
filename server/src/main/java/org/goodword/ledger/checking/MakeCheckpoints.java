package org.goodword.ledger.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodword.ledger.LedgerReader;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.Recurring;
import org.springframework.stereotype.Component;

/// What is written is covered by a checkpoint within a minute or two.
///
/// Looks at the workspaces with news; at all of them when news may have been forgotten since this node looked last.
@Component
class MakeCheckpoints implements Recurring {
    private static final Duration NEWS_ARE_KEPT = Duration.ofMinutes(10);

    private final Checkpoints checkpoints;
    private final LedgerReader reader;
    private final Workspaces workspaces;
    private final Clock clock;
    private volatile Looked last = new Looked(Instant.EPOCH, 0);

    MakeCheckpoints(Checkpoints checkpoints, LedgerReader reader, Workspaces workspaces, Clock clock) {
        this.checkpoints = checkpoints;
        this.reader = reader;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @param horizon the first transaction that was not settled
    private record Looked(Instant at, long horizon) {}

    @Override
    public String name() {
        return "make-checkpoints";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        var now = clock.instant();
        var horizon = reader.horizon();
        var here = last.at().isAfter(now.minus(NEWS_ARE_KEPT))
                ? reader.workspacesWithNews(last.horizon())
                : workspaces.all();
        for (var workspace : here) Workspaces.in(workspace, this::checkpoint);
        last = new Looked(now, horizon);
    }

    private void checkpoint() {
        while (checkpoints.next()) continue;
    }
}
