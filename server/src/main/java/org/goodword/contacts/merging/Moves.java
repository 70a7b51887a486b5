package org.goodword.contacts.merging;

/// How many rows of a sort are concerned.
///
/// @param what they are to people: `tickets`
public record Moves(String what, int count) {}
