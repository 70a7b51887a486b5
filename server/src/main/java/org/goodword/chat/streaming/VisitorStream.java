package org.goodword.chat.streaming;

import org.goodword.chat.VisitorId;
import org.goodword.platform.WorkspaceId;

/// What one browser has been told. Touched by the thread that tells only.
final class VisitorStream {
    final WorkspaceId workspace;
    final VisitorId visitor;
    final Line line;
    /// Up to where was read for it.
    Place place;
    /// The cursor it was told last.
    Place told;
    /// How its chat stood when it was told last, as it was written.
    String summary = "";

    VisitorStream(WorkspaceId workspace, VisitorId visitor, Line line, Place from) {
        this.workspace = workspace;
        this.visitor = visitor;
        this.line = line;
        this.place = from;
        this.told = from;
    }
}
