package org.goodword.ticketing.tags;

import java.util.Optional;

/// @param count of the tickets that have it and the asker may see, among the first `Tags.MOST_COUNTED` that have it
/// @param change what is about to happen to it
public record TagUse(String tag, int count, Optional<TagChange> change) {}
