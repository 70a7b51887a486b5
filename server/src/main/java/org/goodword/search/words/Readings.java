package org.goodword.search.words;

import java.util.List;
import java.util.stream.Stream;

/// A word in its three readings.
///
/// @param english empty for a word that says nothing in English: "the"
/// @param german empty for one that says nothing in German: "und"
/// @param shortened what it is shortened to in either language, which may be the word itself
record Readings(String plain, String english, String german, List<String> shortened) {
    Readings(String plain, String english, String german) {
        this(
                plain,
                english,
                german,
                Stream.of(english, german)
                        .filter(stem -> !stem.isEmpty())
                        .distinct()
                        .toList());
    }

    /// Helps ranking, must not be required.
    boolean saysNothing() {
        return english.isEmpty() || german.isEmpty();
    }
}
