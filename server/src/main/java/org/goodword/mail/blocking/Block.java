package org.goodword.mail.blocking;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;

/// @param value an address, or a domain with `@` before it, which stands for those below it too
public record Block(UUID id, String value, Optional<AgentId> by, Instant createdAt) {}
