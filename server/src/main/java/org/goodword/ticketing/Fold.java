package org.goodword.ticketing;

/// A stretch of a message that is not new: a quote or a signature. Shown on demand only.
///
/// @param from before its first character
/// @param to behind its last one
public record Fold(int from, int to) {
    public Fold {
        if (from < 0 || to < from) throw new IllegalArgumentException("A fold from %d to %d".formatted(from, to));
    }
}
