package org.goodword.ticketing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What of a message is not new.
///
/// @param ofText in order and apart from one another, counted in characters (UTF-16)
/// @param ofHtml likewise, counted in the characters that are seen: what is between tags, without white space
public record Folds(List<Fold> ofText, List<Fold> ofHtml) {
    public static final Folds NONE = new Folds(List.of(), List.of());

    /// As the database keeps them: the ends of each, one after the other.
    public static Integer[] stored(List<Fold> folds) {
        return folds.stream().flatMap(fold -> Stream.of(fold.from(), fold.to())).toArray(Integer[]::new);
    }

    public static List<Fold> read(Integer[] stored) {
        return IntStream.range(0, stored.length / 2)
                .mapToObj(at -> new Fold(stored[2 * at], stored[2 * at + 1]))
                .toList();
    }

    /// The new words of the text, of which the end may be missing; all of it where none are new.
    public String newWords(String text) {
        if (ofText.isEmpty()) return text;
        var words = new StringBuilder();
        var at = 0;
        for (var fold : ofText) {
            words.append(text, at, Math.min(fold.from(), text.length()));
            at = Math.min(fold.to(), text.length());
        }
        var said = words.append(text, at, text.length()).toString().strip();
        return said.isEmpty() ? text : said;
    }
}
