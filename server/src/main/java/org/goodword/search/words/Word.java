package org.goodword.search.words;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/// One typed word in its three readings.
///
/// @param last a person may still be typing it
record Word(String plain, List<String> english, List<String> german, boolean last) {
    private static final int MOST = 12;

    static List<Word> of(String typed) {
        var tokens =
                Languages.tokens(Languages.PLAIN, typed).stream().limit(MOST).toList();
        return tokens.stream()
                .map(token -> of(typed.substring(token.start(), token.end()), token, token.equals(tokens.getLast())))
                .toList();
    }

    private static Word of(String original, Languages.Token token, boolean last) {
        return new Word(token.term(), terms(Languages.ENGLISH, original), terms(Languages.GERMAN, original), last);
    }

    private static List<String> terms(Analyzer analyzer, String text) {
        return Languages.tokens(analyzer, text).stream()
                .map(Languages.Token::term)
                .toList();
    }

    /// "the", "und": helps ranking, must not be required.
    boolean saysNothing() {
        return english.isEmpty() || german.isEmpty();
    }

    /// How many typing errors are forgiven; none in numbers, for another number is another order.
    int forgiven() {
        var letters = plain.codePointCount(0, plain.length());
        if (letters < 4 || plain.codePoints().anyMatch(Character::isDigit)) return 0;
        return letters < 8 ? 1 : 2;
    }

    /// Whether its beginning is enough.
    boolean isBeginning() {
        return last && plain.codePointCount(0, plain.length()) >= 2;
    }
}
