package org.goodword.filter.spi;

import java.util.List;
import java.util.stream.Stream;

/// A value that can be picked.
///
/// @param value what is compared: the code, or the id as text
/// @param label what a person reads
/// @param words what may be typed for it besides value and label: an agent's address
public record Choice(String value, String label, List<String> words) {
    public static Choice of(String value) {
        return new Choice(value, value, List.of());
    }

    public boolean answersTo(String typed) {
        return Stream.concat(Stream.of(value, label), words.stream()).anyMatch(typed::equalsIgnoreCase);
    }

    /// The shortest thing a person would type for it.
    public String typed() {
        return words.isEmpty() ? label : words.getFirst();
    }
}
