package org.goodword.ticketing.tags;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;

/// @param becomes the tag in its place; empty when it goes
/// @param begun too late to take it back
public record TagChange(UUID id, AgentId by, String tag, Optional<String> becomes, boolean begun) {}
