package org.goodword.identity.scim;

import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.TeamId;

/// A team that a directory keeps.
///
/// @param externalId the directory's own; empty for none
record ScimGroup(TeamId team, Optional<String> externalId, Instant createdAt, Instant changedAt) {}
