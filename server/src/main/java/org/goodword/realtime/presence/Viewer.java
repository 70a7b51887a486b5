package org.goodword.realtime.presence;

import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.WorkspaceId;

/// An agent at one open screen.
public interface Viewer {
    /// Of the screen: an agent may have several.
    UUID id();

    WorkspaceId workspace();

    AgentId agent();

    String name();

    /// Must return at once.
    void send(String frame);
}
