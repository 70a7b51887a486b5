package org.goodword.calendars;

import java.util.UUID;
import org.goodword.platform.Version;

/// Hours as they are kept.
public record Calendar(UUID id, BusinessHours hours, Version version) {}
