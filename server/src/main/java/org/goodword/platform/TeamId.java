package org.goodword.platform;

import java.io.Serializable;
import java.util.UUID;

/// A team of agents.
public record TeamId(UUID value) implements Serializable {}
