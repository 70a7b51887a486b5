package org.goodword.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/// Every text is read three times, as nobody says which language it is in: as it stands, as English and as German.
public final class Languages {
    public static final Analyzer PLAIN = plain();
    public static final Analyzer ENGLISH = new EnglishAnalyzer();
    public static final Analyzer GERMAN = new GermanAnalyzer();

    private Languages() {}

    /// The index's fields. Those of a language end in its code.
    public enum Field {
        SUBJECT,
        TEXT,
        PEOPLE;

        public String plain() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String english() {
            return plain() + "_en";
        }

        public String german() {
            return plain() + "_de";
        }
    }

    public static Analyzer perField() {
        return new PerFieldAnalyzerWrapper(
                PLAIN,
                Map.of(
                        Field.SUBJECT.english(), ENGLISH,
                        Field.TEXT.english(), ENGLISH,
                        Field.SUBJECT.german(), GERMAN,
                        Field.TEXT.german(), GERMAN));
    }

    /// A word where it stands.
    record Token(String term, int start, int end) {}

    static List<Token> tokens(Analyzer analyzer, String text) {
        var tokens = new ArrayList<Token>();
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken())
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset()));
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return tokens;
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
}
