package org.goodword.filter.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Did you mean …?
public final class Nearest {
    private static final int SHOWN = 12;

    private Nearest() {}

    /// One sentence: the nearest of the words if one is near, else what there is.
    public static String hint(String typed, Collection<String> words) {
        return nearest(typed, words)
                .map("Did you mean \"%s\"?"::formatted)
                .orElseGet(() -> "There is: %s."
                        .formatted(words.stream().limit(SHOWN).collect(Collectors.joining(", "))
                                + (words.size() > SHOWN ? ", …" : "")));
    }

    private static Optional<String> nearest(String typed, Collection<String> words) {
        if (typed.length() > 40) return Optional.empty();
        var lower = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> isNear(lower, word.toLowerCase(Locale.ROOT)))
                .min(Comparator.comparingInt(word -> distance(lower, word.toLowerCase(Locale.ROOT))));
    }

    private static boolean isNear(String typed, String word) {
        if (typed.length() >= 2 && word.startsWith(typed)) return true;
        return distance(typed, word) <= (Math.min(typed.length(), word.length()) < 4 ? 1 : 2);
    }

    private static int distance(String one, String other) {
        var costs = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) costs[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = costs[0];
            costs[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var replace = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = costs[j];
                costs[j] = Math.min(replace, Math.min(costs[j], costs[j - 1]) + 1);
            }
        }
        return costs[other.length()];
    }

    static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
