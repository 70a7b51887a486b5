package org.goodword.contacts.notes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;

/// @param by who wrote it
/// @param changed when its words became others
public record Note(UUID id, String text, AgentId by, Instant at, Optional<Instant> changed) {}
