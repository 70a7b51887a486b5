package org.goodword.advocacy;

import java.util.UUID;

public record AskId(UUID value) {}
