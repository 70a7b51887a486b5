package org.goodword.realtime.presence;

import java.util.UUID;
import org.goodword.platform.WorkspaceId;

/// A ticket, as a place where agents meet.
record Room(WorkspaceId workspace, UUID ticket) {}
