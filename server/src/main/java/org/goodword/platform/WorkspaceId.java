package org.goodword.platform;

import java.io.Serializable;

/// A tenant; nothing crosses it. First part of every key.
public record WorkspaceId(Integer value) implements Serializable {}
