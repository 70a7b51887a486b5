package org.goodword.chat.streaming;

import java.util.Optional;
import org.goodword.chat.Visitor;
import org.goodword.chat.VisitorId;
import org.goodword.chat.attending.Attending;
import org.goodword.identity.BrandId;
import org.goodword.platform.WorkspaceId;

/// What one browser has been told. Touched by the thread that tells only.
final class VisitorStream {
    final WorkspaceId workspace;
    final VisitorId visitor;
    final BrandId brand;
    final Line line;
    /// Up to where was read for it.
    Place place;
    /// The cursor it was told last.
    Place told;
    /// How its chat stood when it was told last, as it was written.
    String summary = "";
    /// What it was told to expect last.
    Optional<Attending> attending = Optional.empty();

    VisitorStream(WorkspaceId workspace, Visitor visitor, Line line, Place from) {
        this.workspace = workspace;
        this.visitor = visitor.id();
        this.brand = visitor.brand();
        this.line = line;
        this.place = from;
        this.told = from;
    }
}
