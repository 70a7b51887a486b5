package org.goodword.realtime.streaming;

import java.util.UUID;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.Installation;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;

/// Where a stream begins that is to tell what happens from now on.
@Component
public class StreamStart {
    private static final UUID END = new UUID(-1, -1);

    private final LedgerReader ledger;
    private final Installation installation;

    StreamStart(LedgerReader ledger, Installation installation) {
        this.ledger = ledger;
        this.installation = installation;
    }

    /// Everything before it is settled: no entry will ever be added there, and all of it can be read by now.
    Position now() {
        return new Position(installation.epoch(), ledger.horizon() - 1, END);
    }

    /// For a client that loads its screen after this: the stream goes on from here, so that nothing is loaded twice.
    public String cursor(WorkspaceId workspace) {
        return StreamCursor.text(workspace, now());
    }
}
