package org.goodword.search.words;

import java.util.List;
import java.util.stream.Stream;

/// A word in its three readings.
///
/// @param english empty for a word that says nothing in English: "the"
/// @param german empty for one that says nothing in German: "und"
record Readings(String plain, String english, String german) {
    /// Helps ranking, must not be required.
    boolean saysNothing() {
        return english.isEmpty() || german.isEmpty();
    }

    /// What it is shortened to in either language, which may be the word itself.
    List<String> shortened() {
        return Stream.of(english, german)
                .filter(stem -> !stem.isEmpty())
                .distinct()
                .toList();
    }
}
