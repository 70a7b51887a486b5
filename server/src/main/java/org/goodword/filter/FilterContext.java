package org.goodword.filter;

import java.time.Instant;
import java.time.ZoneId;
import org.goodword.platform.Caller;

/// What "me", "today" and "2d" mean: who asks, when, and in which zone (the workspace's in shared views and rules, the
/// viewer's in typed queries).
public record FilterContext(Caller caller, Instant now, ZoneId zone) {}
