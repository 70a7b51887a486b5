package org.goodword.realtime.streaming;

import java.util.Optional;
import org.goodword.ledger.Position;
import org.goodword.platform.Cursor;
import org.goodword.platform.Rejected;
import org.goodword.platform.WorkspaceId;

/// Where a client is, as it is given out: opaque, and of one workspace and epoch.
final class StreamCursor {
    private StreamCursor() {}

    static String text(WorkspaceId workspace, Position position) {
        return Cursor.of(workspace.value(), position.epoch(), position.xid(), position.id())
                .text();
    }

    /// @param horizon the first transaction that is not settled
    /// @return empty for one that was not given out here: of another workspace or epoch, or from the future
    static Optional<Position> read(String text, WorkspaceId workspace, int epoch, long horizon) {
        try {
            var cursor = Cursor.parse(text, 4);
            var position = new Position((int) cursor.number(1), cursor.number(2), cursor.uuid(3));
            var ours = cursor.number(0) == workspace.value() && position.epoch() == epoch && position.xid() < horizon;
            return ours ? Optional.of(position) : Optional.empty();
        } catch (Rejected notOurs) {
            return Optional.empty();
        }
    }
}
