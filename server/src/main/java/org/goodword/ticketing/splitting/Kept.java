package org.goodword.ticketing.splitting;

/// What was done to a ticket since it was split off, and stays.
///
/// @param what `messages`, `moved` (messages that went on elsewhere), `draft`, `status`, `priority` …, `other`
/// @param count of messages, else 1
public record Kept(String what, int count) {}
