package org.goodword.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/// The pictures within a page.
final class Pictures {
    private static final Pattern CID = Pattern.compile("(?i)cid:([^\"'<>\\s)]{1,500})");

    private Pictures() {}

    /// The page, its pictures named by their content ids where it names them by location (RFC 2557).
    static String located(String html, Map<String, String> locations) {
        if (locations.keySet().stream().noneMatch(html::contains)) return html;
        var page = Jsoup.parse(html);
        for (var picture : page.select("img[src]")) {
            var id = locations.get(picture.attr("src").strip());
            if (id != null) picture.attr("src", "cid:" + id);
        }
        return page.outerHtml();
    }

    /// The attachments, inline only where the page shows them: what is not seen in the text must stand below it.
    static List<ReadAttachment> shown(List<ReadAttachment> attachments, String html) {
        var named = named(html);
        return attachments.stream().map(one -> shown(one, named)).toList();
    }

    private static ReadAttachment shown(ReadAttachment one, Set<String> named) {
        var isSeen = one.contentId()
                .filter(id -> named.contains(id.toLowerCase(Locale.ROOT)))
                .isPresent();
        return new ReadAttachment(one.name(), one.type(), one.contentId(), one.inline() && isSeen, one.content());
    }

    private static Set<String> named(String html) {
        var ids = new HashSet<String>();
        CID.matcher(html).results().map(found -> found.group(1)).forEach(id -> {
            var plain = Parser.unescapeEntities(id, true).toLowerCase(Locale.ROOT);
            ids.add(plain);
            ids.add(new String(HeaderText.percent(plain, '%'), UTF_8));
        });
        return ids;
    }
}
