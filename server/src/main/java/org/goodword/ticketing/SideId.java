package org.goodword.ticketing;

import java.util.UUID;

public record SideId(UUID value) {}
