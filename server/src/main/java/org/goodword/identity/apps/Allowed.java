package org.goodword.identity.apps;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an agent has allowed an app.
///
/// @param id of the app, or of the agent: of the one that was not asked by
/// @param usedAt when the app last did anything for her, to the minute
public record Allowed(UUID id, String name, AppScopes scopes, Instant allowedAt, Optional<Instant> usedAt) {}
