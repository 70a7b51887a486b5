package org.goodword.calendars;

import java.util.UUID;

/// A feed says other days than it said before. Published in the transaction that keeps them, in the workspace entered.
public record FeedChanged(UUID feed) {}
