package org.goodword.ticketing.html;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Makes a stranger's html safe to show and to send on: no script, no form, nothing that leaves its
/// place on the page,
/// and nothing that loads by itself.
///
/// Remote images wait in `data-remote-src` until the reader asks for them; `cid:` references stay for
/// whoever knows the attachments. The frame it is shown in is sandboxed all the same.
public final class HtmlSanitizer {
    /// Raise it with every change of the rules.
    public static final int VERSION = 1;

    private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|tel:|#).*", Pattern.DOTALL);
    private static final Pattern IMAGE =
            Pattern.compile("(?i)(https?://|cid:|//|data:image/(png|gif|jpe?g|webp);base64,).*", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile("\\d{1,5}(\\.\\d{1,3})?(%|px)?");
    private static final Pattern WORD = Pattern.compile("[\\w#%. -]{1,100}");

    private static final CssSchema STYLES = CssSchema.withProperties(List.of(
            "color",
            "background-color",
            "font-family",
            "font-size",
            "font-style",
            "font-weight",
            "text-align",
            "text-decoration",
            "line-height",
            "vertical-align",
            "white-space",
            "width",
            "height",
            "max-width",
            "padding",
            "padding-top",
            "padding-right",
            "padding-bottom",
            "padding-left",
            "border",
            "border-top",
            "border-right",
            "border-bottom",
            "border-left",
            "border-color",
            "border-style",
            "border-width",
            "border-collapse",
            "border-spacing",
            "list-style-type",
            "direction"));

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowCommonInlineFormattingElements()
            .allowCommonBlockElements()
            .allowElements(
                    "pre",
                    "hr",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "dl",
                    "dt",
                    "dd",
                    "center",
                    "figure",
                    "figcaption",
                    "details",
                    "summary",
                    "mark",
                    "address",
                    "abbr")
            .allowElements(HtmlSanitizer::link, "a")
            .allowElements(HtmlSanitizer::image, "img")
            .allowWithoutAttributes("span", "font", "a", "img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "cid", "data")
            .allowAttributes("href")
            .matching(LINK)
            .onElements("a")
            .allowAttributes("src")
            .matching(IMAGE)
            .onElements("img")
            .allowAttributes("alt", "title")
            .globally()
            .allowAttributes("width", "height")
            .matching(SIZE)
            .globally()
            .allowAttributes("align", "valign", "bgcolor", "color", "face", "size", "dir", "lang")
            .matching(WORD)
            .globally()
            .allowAttributes("border", "cellpadding", "cellspacing", "colspan", "rowspan", "start", "type")
            .matching(WORD)
            .globally()
            .allowStyling(STYLES)
            .toFactory();

    /// What the policy makes of two braces, for the sake of template engines in browsers, of which we have none; to us
    /// they are variables of canned replies and macros.
    private static final String SPLIT_BRACES = "{<!-- -->{";

    private HtmlSanitizer() {}

    public static SafeHtml sanitise(String html) {
        return new SafeHtml(POLICY.sanitize(html).replace(SPLIT_BRACES, "{{").replace("\0", ""), VERSION);
    }

    private static String link(String element, List<String> attributes) {
        remove(attributes, "target");
        remove(attributes, "rel");
        if (attributes.contains("href"))
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer nofollow"));
        return element;
    }

    private static @Nullable String image(String element, List<String> attributes) {
        var source = attributes.indexOf("src");
        if (source < 0) return attributes.contains("alt") ? element : null;
        var url = attributes.get(source + 1).strip().toLowerCase(Locale.ROOT);
        if (!url.startsWith("cid:") && !url.startsWith("data:")) attributes.set(source, "data-remote-src");
        return element;
    }

    private static void remove(List<String> attributes, String name) {
        for (var at = attributes.indexOf(name); at >= 0 && at % 2 == 0; at = attributes.indexOf(name))
            attributes.subList(at, at + 2).clear();
    }
}
