package org.goodword.chat;

import java.util.UUID;

public record VisitorId(UUID value) {}
