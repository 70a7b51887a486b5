package org.goodword.mail.quoting;

import java.util.ArrayList;
import java.util.List;
import org.goodword.ticketing.Fold;
import org.goodword.ticketing.html.HtmlText;
import org.goodword.ticketing.html.SafeHtml;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// As `Quoting`, for html: read as lines, where what stands in a `blockquote` is marked as quoted.
public final class HtmlQuoting implements NodeVisitor {
    /// A quote is one however deep it is; all marks of many lines would be many.
    private static final int DEEPEST = 3;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> seenBefore = new ArrayList<>();
    private int seen;
    private int depth;
    private int preformatted;

    private HtmlQuoting() {}

    /// @param sender names and addresses of who wrote it, as far as known
    /// @return counted as [org.goodword.ticketing.Folds] says
    public static List<Fold> of(SafeHtml html, List<String> sender) {
        var reader = new HtmlQuoting();
        Jsoup.parse(html.value()).body().traverse(reader);
        return Quoting.of(reader.text.toString(), sender).stream()
                .map(fold -> new Fold(reader.seenBefore(fold.from()), reader.seenBefore(fold.to())))
                .filter(fold -> fold.to() > fold.from())
                .toList();
    }

    private int seenBefore(int at) {
        return at < seenBefore.size() ? seenBefore.get(at) : seen;
    }

    @Override
    public void head(Node node, int level) {
        if (node instanceof TextNode words) words.getWholeText().chars().forEach(sign -> see((char) sign));
        if (!(node instanceof Element element)) return;
        var name = element.normalName();
        if (HtmlText.isBlock(element) && !atLineStart()) write('\n');
        if (name.equals("blockquote")) depth++;
        if (name.equals("pre")) preformatted++;
        if (name.equals("br")) write('\n');
        if (name.equals("hr")) "_____\n".chars().forEach(sign -> write((char) sign));
    }

    @Override
    public void tail(Node node, int level) {
        if (!(node instanceof Element element)) return;
        var name = element.normalName();
        if (name.equals("blockquote")) depth--;
        if (name.equals("pre")) preformatted--;
        if (HtmlText.isBlock(element) && !atLineStart()) write('\n');
        if (name.equals("p")) write('\n');
        if (name.equals("td") || name.equals("th")) write(' ');
    }

    private void see(char sign) {
        if (isUnseen(sign)) {
            write(sign == '\n' && preformatted > 0 ? '\n' : ' ');
            return;
        }
        write(sign);
        seen++;
    }

    /// What the app skips too when it counts.
    private static boolean isUnseen(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || sign >= '\u200B' && sign <= '\u200F'
                || sign == '\u2060'
                || sign == '\uFEFF';
    }

    private void write(char sign) {
        if (sign != '\n' && atLineStart()) {
            if (sign == ' ') return;
            for (var quote = 0; quote < Math.min(depth, DEEPEST); quote++) append('>');
        }
        append(sign);
    }

    private void append(char sign) {
        text.append(sign);
        seenBefore.add(seen);
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }
}
