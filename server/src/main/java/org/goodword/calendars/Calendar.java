package org.goodword.calendars;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.Version;

/// Hours as they are kept.
///
/// @param hours as they hold: with the holidays of feeds
/// @param holidays that were entered here
public record Calendar(UUID id, BusinessHours hours, List<Holiday> holidays, Version version) {}
