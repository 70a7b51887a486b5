package org.goodword.filter;

import org.jspecify.annotations.Nullable;

/// A subject as a rule sees it: as it is now, and as it was before the event at hand.
///
/// Without a before (it was just created, or no event is at hand) nothing changed and nothing was.
public record Change<T>(T now, @Nullable T before) {}
