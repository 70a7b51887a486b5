package org.goodword.realtime.streaming;

import java.util.ArrayList;
import java.util.List;
import org.goodword.ledger.Position;
import org.goodword.platform.WorkspaceId;

/// The streams of one workspace on this node, and how far they have been told.
final class Feed {
    private final WorkspaceId workspace;
    private final List<Stream> streams = new ArrayList<>();
    private Position position;

    Feed(WorkspaceId workspace, Position position) {
        this.workspace = workspace;
        this.position = position;
    }

    WorkspaceId workspace() {
        return workspace;
    }

    Position position() {
        return position;
    }

    void moveTo(Position next) {
        position = next;
    }

    void add(Stream stream) {
        streams.add(stream);
    }

    List<Stream> streams() {
        return streams;
    }

    boolean isDeserted() {
        streams.removeIf(stream -> !stream.isOpen());
        return streams.isEmpty();
    }
}
