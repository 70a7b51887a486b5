package org.goodword.identity;

import java.util.UUID;

public record BrandId(UUID value) {}
