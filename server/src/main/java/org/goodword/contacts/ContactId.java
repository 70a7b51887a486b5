package org.goodword.contacts;

import java.util.UUID;

public record ContactId(UUID value) {}
