package org.goodword.fields;

import java.util.UUID;

public record FieldId(UUID value) {}
