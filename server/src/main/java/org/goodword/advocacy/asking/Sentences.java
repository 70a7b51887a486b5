package org.goodword.advocacy.asking;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What somebody said, sentence by sentence. Only what was said can be quoted.
final class Sentences {
    static final int LONGEST = 500;
    private static final int MOST = 40;
    private static final int FEWEST_LETTERS = 8;

    private Sentences() {}

    /// Those worth quoting, in order; without what is itself a quotation or stands below a signature's line.
    static List<String> of(String text, Locale language) {
        var sentences = new ArrayList<String>();
        for (var paragraph : own(text).split("\n\\s*\n")) {
            var line = plain(paragraph);
            var breaks = BreakIterator.getSentenceInstance(language);
            breaks.setText(line);
            for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next())
                sentences.add(line.substring(from, to).strip());
        }
        return sentences.stream()
                .filter(sentence -> sentence.length() <= LONGEST && letters(sentence) >= FEWEST_LETTERS)
                .distinct()
                .limit(MOST)
                .toList();
    }

    static boolean isSaidIn(String quote, String text) {
        return plain(own(text)).contains(plain(quote));
    }

    static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String own(String text) {
        var own = new StringBuilder();
        for (var line : text.split("\n", -1)) {
            if (line.stripTrailing().equals("--")) break;
            if (!line.stripLeading().startsWith(">")) own.append(line).append('\n');
        }
        return own.toString();
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
