package org.goodword.identity;

import java.util.UUID;

public record RoleId(UUID value) {}
