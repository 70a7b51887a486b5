package org.goodword.realtime.spi;

import java.util.UUID;
import org.goodword.platform.WorkspaceId;

/// Learns whether an agent writes a reply to a ticket, on any node. Called often; must return at once.
public interface Watcher {
    void replying(WorkspaceId workspace, UUID ticket, boolean somebody);
}
