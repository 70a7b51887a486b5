package org.goodword.fields;

import java.util.Map;
import java.util.Optional;

/// One of what can be chosen.
///
/// @param key what is stored; never changes
/// @param name by language
/// @param parent under which other it lies, in a tree
/// @param active false: what has it keeps it, nobody else gets it
public record Option(String key, Map<String, String> name, Optional<String> parent, boolean active) {}
