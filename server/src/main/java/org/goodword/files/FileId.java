package org.goodword.files;

import java.util.UUID;

public record FileId(UUID value) {}
