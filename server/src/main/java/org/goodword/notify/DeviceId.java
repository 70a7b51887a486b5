package org.goodword.notify;

import java.util.UUID;

public record DeviceId(UUID value) {}
