package org.goodword.ticketing.html;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Html as a person would type it, and plain text as html.
public final class HtmlText implements NodeVisitor {
    private static final Set<String> SILENT = Set.of("script", "style", "head", "title", "template", "noscript");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "table",
            "tr",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "section",
            "article",
            "header",
            "footer",
            "address",
            "dl",
            "dt",
            "dd",
            "center");
    private static final Set<String> SPACED = Set.of("p", "table", "blockquote", "h1", "h2", "h3", "ul", "ol", "pre");

    private final StringBuilder text = new StringBuilder();
    private int silent;

    private HtmlText() {}

    public static String of(String html) {
        var reader = new HtmlText();
        Jsoup.parse(html).body().traverse(reader);
        return tidy(reader.text.toString());
    }

    /// Whether a browser begins a new line with it.
    public static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    /// Escapes, and keeps line breaks.
    public static String toHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r\n", "\n")
                .replace("\n", "<br>\n");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) append(words);
        else if (node instanceof Element element) open(element);
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) return;
        var name = element.normalName();
        if (SILENT.contains(name)) silent--;
        if (name.equals("a")) link(element);
        if (SPACED.contains(name)) lines(2);
        else if (BLOCKS.contains(name)) lines(1);
        else if (name.equals("td") || name.equals("th")) text.append(' ');
    }

    private void open(Element element) {
        var name = element.normalName();
        if (SILENT.contains(name)) silent++;
        if (BLOCKS.contains(name)) lines(1);
        if (name.equals("br")) text.append('\n');
        if (name.equals("li")) text.append("- ");
        if (name.equals("img") && element.hasAttr("alt"))
            text.append(element.attr("alt").strip());
    }

    private void append(TextNode words) {
        if (silent > 0) return;
        var kept = isPreformatted(words) ? words.getWholeText() : words.text();
        text.append(atLineStart() && !isPreformatted(words) ? kept.stripLeading() : kept);
    }

    private static boolean isPreformatted(TextNode words) {
        return words.parent() instanceof Element parent && parent.normalName().equals("pre");
    }

    private void link(Element link) {
        var target = link.attr("href").strip();
        if (silent > 0 || !target.matches("(?i)https?://.{3,2000}")) return;
        var label = link.text().strip();
        if (!label.isEmpty() && !sameLink(label, target))
            text.append(" <").append(target).append('>');
    }

    private static boolean sameLink(String label, String target) {
        return bare(label).equalsIgnoreCase(bare(target));
    }

    private static String bare(String url) {
        return url.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void lines(int wanted) {
        var have = 0;
        while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') have++;
        if (!text.isEmpty()) text.append("\n".repeat(Math.max(0, wanted - have)));
    }

    private static String tidy(String text) {
        return text.replace("\0", "")
                .replace('\u00a0', ' ')
                .replaceAll("[ \t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
