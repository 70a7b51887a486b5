package org.goodword.advocacy;

import java.util.Optional;
import java.util.UUID;

/// A sentence that may be shown to everybody, and under which name.
///
/// @param name absent for who chose to stay anonymous
/// @param organisation absent unless he chose to be named with it
public record Quote(UUID id, String text, Optional<String> name, Optional<String> organisation) {}
