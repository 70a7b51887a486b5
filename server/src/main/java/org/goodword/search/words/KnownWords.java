package org.goodword.search.words;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Remembers the readings of words: few make up most of what is written, and to read one takes a
/// hundred times as long as to look it up.
final class KnownWords {
    private static final int MOST = 30_000;
    private static final int LONGEST = 40;

    private final Map<String, Readings> known = new ConcurrentHashMap<>();
    private final Function<String, Readings> reading;

    KnownWords(Function<String, Readings> reading) {
        this.reading = reading;
    }

    Readings readings(String word) {
        var found = known.get(word);
        if (found != null) return found;
        var read = reading.apply(word);
        if (word.length() > LONGEST) return read;
        // The common ones are back at once.
        if (known.size() >= MOST) known.clear();
        known.put(word, read);
        return read;
    }
}
