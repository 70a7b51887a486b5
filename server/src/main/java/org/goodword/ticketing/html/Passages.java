package org.goodword.ticketing.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Finds passages in text and in html, however their lines are broken and quoted, and puts something in their place.
public final class Passages {
    /// Between the words of a passage: white space, and the marks of quotes.
    private static final String GAP = "[\\s\\u00a0>|]+";

    private final List<Finder> finders;

    private Passages(List<Finder> finders) {
        this.finders = finders;
    }

    /// Finds stretches that are apart from one another.
    public interface Finder {
        List<Found> in(CharSequence text);
    }

    /// @param text the new one
    /// @param edits by which it came about; of html, counted in the characters that are seen, without white space
    public record Written(String text, List<Edit> edits) {
        public boolean isOther() {
            return !edits.isEmpty();
        }
    }

    public static Passages none() {
        return new Passages(List.of());
    }

    /// Passages as whole words, the longest first.
    public Passages and(Collection<String> passages, String instead) {
        var all = this;
        var longestFirst = passages.stream()
                .filter(passage -> !passage.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        for (var passage : longestFirst)
            all = all.and(pattern("(?<![\\p{L}\\p{N}])" + words(passage) + "(?![\\p{L}\\p{N}])", instead));
        return all;
    }

    /// Words of a name, as many of them as follow one another, the longest first.
    public Passages andNames(Collection<String> names, String instead) {
        if (names.isEmpty()) return this;
        var one = names.stream()
                .filter(name -> !name.isBlank())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Passages::words)
                .collect(Collectors.joining("|", "(?:", ")"));
        return and(pattern("(?<![\\p{L}\\p{N}])" + one + "(?:" + GAP + one + ")*(?![\\p{L}\\p{N}])", instead));
    }

    /// A passage as it is, also where it begins or ends inside of a word.
    public Passages andExactly(String passage, String instead) {
        return and(pattern(words(passage), instead));
    }

    public Passages and(Finder finder) {
        var all = new ArrayList<>(finders);
        all.add(finder);
        return new Passages(all);
    }

    private static String words(String passage) {
        return Arrays.stream(passage.strip().split("[\\s\\u00a0]+"))
                .map(Pattern::quote)
                .collect(Collectors.joining(GAP));
    }

    private static Finder pattern(String words, String instead) {
        var pattern = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return text -> pattern.matcher(text)
                .results()
                .map(match -> new Found(match.start(), match.end(), instead))
                .toList();
    }

    /// A stretch that was found.
    public record Found(int from, int to, String instead) {}

    private List<Found> found(CharSequence text) {
        var all = new ArrayList<Found>();
        for (var finder : finders)
            for (var found : finder.in(text))
                if (all.stream().noneMatch(other -> other.from() < found.to() && found.from() < other.to()))
                    all.add(found);
        all.sort(Comparator.comparing(Found::from));
        return all;
    }

    public Written in(String text) {
        var written = new StringBuilder();
        var edits = new ArrayList<Edit>();
        var at = 0;
        for (var found : found(text)) {
            written.append(text, at, found.from()).append(found.instead());
            edits.add(new Edit(found.from(), found.to(), found.instead().length()));
            at = found.to();
        }
        return new Written(written.append(text, at, text.length()).toString(), edits);
    }

    /// Also across tags, and in what attributes say.
    public Written inHtml(String html) {
        var body = Jsoup.parseBodyFragment(html)
                .outputSettings(new org.jsoup.nodes.Document.OutputSettings().prettyPrint(false))
                .body();
        var seen = new Seen();
        seen.read(body);
        var edits = seen.write(found(seen.text));
        var changed = !edits.isEmpty() | attributes(body);
        if (!changed) return new Written(html, List.of());
        return new Written(body.html(), edits.isEmpty() ? List.of(new Edit(0, 0, 0)) : edits);
    }

    private boolean attributes(Element body) {
        var changed = false;
        for (var element : body.getAllElements())
            for (Attribute attribute : element.attributes()) {
                var written = in(attribute.getValue());
                if (!written.isOther()) continue;
                attribute.setValue(written.text());
                changed = true;
            }
        return changed;
    }

    /// The text of html as one, with the node of each character.
    private static final class Seen {
        private final StringBuilder text = new StringBuilder();
        private final List<TextNode> nodes = new ArrayList<>();
        private final List<Integer> starts = new ArrayList<>();

        void read(Node node) {
            if (node instanceof TextNode words) {
                nodes.add(words);
                starts.add(text.length());
                text.append(words.getWholeText());
                return;
            }
            var breaks = node instanceof Element element
                    && (HtmlText.isBlock(element) || element.normalName().equals("br"));
            if (breaks) text.append('\n');
            for (var child : node.childNodes()) read(child);
            if (breaks) text.append('\n');
        }

        /// Counted without white space.
        List<Edit> write(List<Found> all) {
            var edits = new ArrayList<Edit>();
            for (var found : all)
                edits.add(new Edit(visible(found.from()), visible(found.to()), dense(found.instead())));
            for (var found : all.reversed()) write(found);
            return edits;
        }

        private void write(Found found) {
            for (var at = nodes.size() - 1; at >= 0; at--) {
                var start = starts.get(at);
                var words = nodes.get(at).getWholeText();
                var from = Math.max(found.from(), start) - start;
                var to = Math.min(found.to(), start + words.length()) - start;
                if (from >= to) continue;
                var instead = found.from() >= start ? found.instead() : "";
                nodes.get(at).text(words.substring(0, from) + instead + words.substring(to));
            }
        }

        private int visible(int place) {
            return dense(text.substring(0, place));
        }

        private static int dense(String text) {
            return (int)
                    text.chars().filter(one -> !Character.isWhitespace(one)).count();
        }
    }
}
