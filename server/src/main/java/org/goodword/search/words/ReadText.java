package org.goodword.search.words;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of a text, read once for all fields of the index.
///
/// @param plain every word, in order
/// @param stems what they are shortened to, where that is another word
public record ReadText(List<String> plain, List<String> stems) {
    public static ReadText of(String text) {
        var plain = new ArrayList<String>();
        var stems = new ArrayList<String>();
        for (var token : Languages.tokens(text)) {
            var word = token.readings();
            plain.add(word.plain());
            for (var stem : word.shortened()) if (!stem.equals(word.plain())) stems.add(stem);
        }
        return new ReadText(plain, stems);
    }

    /// The words as the index takes them.
    public static TokenStream stream(List<String> words) {
        return new Words(words);
    }

    private static final class Words extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final List<String> words;
        private int next;

        Words(List<String> words) {
            this.words = words;
        }

        @Override
        public void reset() {
            next = 0;
        }

        @Override
        public boolean incrementToken() {
            if (next == words.size()) return false;
            clearAttributes();
            term.append(words.get(next++));
            return true;
        }
    }
}
