package org.goodword.search.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.goodword.search.Highlight;
import org.goodword.search.Highlight.Mark;

/// Finds the passage with the most of the words typed, and marks them. The index keeps no text:
/// what is shown comes from the rows the caller may see.
public final class Marks {
    private static final int LENGTH = 200;
    private static final int LEAD = 40;
    private static final int SEARCHED = 50_000;

    private final List<Word> words;
    private final Set<String> english;
    private final Set<String> german;
    private final List<Predicate<String>> mistyped;

    public Marks(String typed) {
        words = Word.of(typed);
        english = all(word -> word.readings().english());
        german = all(word -> word.readings().german());
        mistyped = words.stream().map(Marks::near).toList();
    }

    /// The first passage that has as many marks as there are words, else the best of the first 50,000 characters; the
    /// beginning when no word is there.
    public Highlight best(List<String> texts) {
        var best = new Highlight("", List.of());
        var left = SEARCHED;
        for (var text : texts) {
            if (left <= 0 || !words.isEmpty() && best.marks().size() >= words.size()) return best;
            var passage = passage(text.substring(0, boundary(text, Math.min(text.length(), left))));
            if (best.text().isEmpty() || passage.marks().size() > best.marks().size()) best = passage;
            left -= text.length();
        }
        return best;
    }

    private Highlight passage(String text) {
        var marks = marks(text);
        var start = start(text, marks);
        var end = boundary(text, Math.min(text.length(), start + LENGTH));
        var within = marks.stream()
                .filter(mark -> mark.start() >= start && mark.end() <= end)
                .map(mark -> new Mark(mark.start() - start, mark.end() - start))
                .toList();
        return new Highlight(text.substring(start, end), within);
    }

    /// Where the passage begins that holds the most marks.
    private static int start(String text, List<Mark> marks) {
        var best = 0;
        var most = 0L;
        for (var i = 0; i < marks.size(); i++) {
            var from = marks.get(i).start();
            var held = marks.stream()
                    .skip(i)
                    .takeWhile(mark -> mark.end() <= from + LENGTH - LEAD)
                    .count();
            if (held > most) {
                most = held;
                best = from;
            }
        }
        return best <= LEAD ? 0 : boundary(text, best - LEAD);
    }

    /// Never within a surrogate pair.
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private List<Mark> marks(String text) {
        var found = new ArrayList<Mark>();
        for (var token : Languages.tokens(text))
            if (isWanted(token.readings())) found.add(new Mark(token.start(), token.end()));
        return apart(found);
    }

    private boolean isWanted(Readings word) {
        return english.contains(word.english()) || german.contains(word.german()) || isPlain(word.plain());
    }

    private boolean isPlain(String term) {
        return words.stream()
                        .anyMatch(word ->
                                word.plain().equals(term) || word.isBeginning() && term.startsWith(word.plain()))
                || mistyped.stream().anyMatch(near -> near.test(term));
    }

    private static Predicate<String> near(Word word) {
        if (word.forgiven() == 0) return _ -> false;
        var first = word.plain().substring(0, word.plain().offsetByCodePoints(0, 1));
        var rest = word.plain().substring(first.length());
        var automaton = new LevenshteinAutomata(rest, true).toAutomaton(word.forgiven(), first);
        var near = new CharacterRunAutomaton(automaton);
        return near::run;
    }

    private Set<String> all(Function<Word, String> reading) {
        return words.stream().map(reading).filter(stem -> !stem.isEmpty()).collect(Collectors.toSet());
    }

    private static List<Mark> apart(List<Mark> found) {
        var apart = new ArrayList<Mark>();
        found.stream()
                .sorted(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()))
                .filter(mark ->
                        apart.isEmpty() || mark.start() >= apart.getLast().end())
                .forEachOrdered(apart::add);
        return List.copyOf(apart);
    }
}
