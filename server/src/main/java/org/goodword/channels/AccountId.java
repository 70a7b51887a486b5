package org.goodword.channels;

import java.util.UUID;

public record AccountId(UUID value) {}
