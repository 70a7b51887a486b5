package org.goodword.platform;

import java.io.Serializable;
import java.util.UUID;

/// A person who works in Goodword.
public record AgentId(UUID value) implements Serializable {}
