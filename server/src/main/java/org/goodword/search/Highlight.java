package org.goodword.search;

import java.util.List;

/// The passage that shows why something was found.
///
/// @param text about 200 characters, plain
/// @param marks the words found, in order and apart
public record Highlight(String text, List<Mark> marks) {
    /// @param start in UTF-16 units, inclusive
    /// @param end exclusive
    public record Mark(int start, int end) {}
}
