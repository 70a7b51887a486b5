package org.goodword.mail.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Each once, at most fifty.
final class Warnings {
    private static final int LIMIT = 50;
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        if (sentences.size() < LIMIT) sentences.add(sentence);
    }

    /// For a limit that ends the reading.
    boolean stop(String sentence) {
        add(sentence);
        return false;
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
