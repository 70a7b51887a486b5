package org.goodword.importing;

import java.util.UUID;

public record RunId(UUID value) {}
