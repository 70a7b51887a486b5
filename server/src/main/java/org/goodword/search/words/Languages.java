package org.goodword.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Every word is read three times, as nobody says which language it is in: as it stands, as English
/// and as German.
public final class Languages {
    public static final Analyzer PLAIN = plain();
    private static final Analyzer ENGLISH = new EnglishAnalyzer();
    private static final Analyzer GERMAN = new GermanAnalyzer();
    private static final Analyzer WORDS = words();
    private static final KnownWords KNOWN = new KnownWords(Languages::readings);

    private Languages() {}

    /// The index's fields.
    public enum Field {
        SUBJECT,
        TEXT,
        /// Of the workspace's own fields.
        FIELDS,
        PEOPLE;

        public String plain() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// What a word is shortened to in either language, where that is another than the word.
        public String stems() {
            return plain() + "_stems";
        }
    }

    /// A word where it stands.
    record Token(Readings readings, int start, int end) {}

    static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        walk(WORDS, text, (word, start, end) -> tokens.add(new Token(KNOWN.readings(word), start, end)));
        return tokens;
    }

    private static Readings readings(String word) {
        return new Readings(only(PLAIN, word), only(ENGLISH, word), only(GERMAN, word));
    }

    private static String only(Analyzer analyzer, String word) {
        var found = new ArrayList<String>();
        walk(analyzer, word, (term, _, _) -> found.add(term));
        return found.isEmpty() ? "" : found.getFirst();
    }

    private interface Found {
        void at(String term, int start, int end);
    }

    private static void walk(Analyzer analyzer, String text, Found found) {
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) found.at(term.toString(), offset.startOffset(), offset.endOffset());
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Analyzer plain() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var words = new StandardTokenizer();
                return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
            }
        };
    }

    private static Analyzer words() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new StandardTokenizer());
            }
        };
    }
}
