package org.goodword.ticketing.canned;

import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Version;

/// What is often said. `{{requester.name}}`, `{{ticket.portalLink}}` and the like are filled in by who
/// uses it.
///
/// @param owner who wrote it
/// @param html made safe
public record CannedReply(UUID id, AgentId owner, String title, String html, boolean shared, Version version) {}
