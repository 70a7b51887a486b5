package org.goodword.platform.work;

import java.util.UUID;
import org.goodword.platform.WorkspaceId;

/// One piece of due work: ids only; what is to be done stands in the workspace's own row.
///
/// @param attempts how often it was begun before
public record Due(WorkspaceId workspace, UUID subject, int attempts) {}
