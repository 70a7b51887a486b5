package org.goodword.search.words;

import java.util.List;

/// One typed word.
///
/// @param last a person may still be typing it
record Word(Readings readings, boolean last) {
    private static final int MOST = 12;

    static List<Word> of(String typed) {
        var tokens = Languages.tokens(typed).stream().limit(MOST).toList();
        return tokens.stream()
                .map(token -> new Word(token.readings(), token.equals(tokens.getLast())))
                .toList();
    }

    String plain() {
        return readings.plain();
    }

    boolean saysNothing() {
        return readings.saysNothing();
    }

    /// How many typing errors are forgiven; none in numbers, for another number is another order.
    int forgiven() {
        var plain = plain();
        var letters = plain.codePointCount(0, plain.length());
        if (letters < 4 || plain.codePoints().anyMatch(Character::isDigit)) return 0;
        return letters < 8 ? 1 : 2;
    }

    /// Whether its beginning is enough.
    boolean isBeginning() {
        return last && plain().codePointCount(0, plain().length()) >= 2;
    }
}
