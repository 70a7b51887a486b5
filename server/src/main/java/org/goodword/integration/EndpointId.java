package org.goodword.integration;

import java.util.UUID;

public record EndpointId(UUID value) {}
