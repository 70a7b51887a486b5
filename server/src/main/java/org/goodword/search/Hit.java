package org.goodword.search;

import java.util.UUID;

/// A subject found. Not yet permission to see it: load it through the owner's SQL.
///
/// @param score comparable within one search only; higher is better
public record Hit(UUID subject, float score) {}
