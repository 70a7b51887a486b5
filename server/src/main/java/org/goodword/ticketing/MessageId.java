package org.goodword.ticketing;

import java.util.UUID;

public record MessageId(UUID value) {}
