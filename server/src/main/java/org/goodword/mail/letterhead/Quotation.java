package org.goodword.mail.letterhead;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.goodword.ticketing.html.HtmlText;

/// What somebody said before, as mail programs quote it: a sentence that says who, and her words marked.
///
/// @param says ends with a colon
record Quotation(String says, String words) {
    static final int MOST = 10;
    private static final int MOST_CHARACTERS = 64 * 1024;

    String text() {
        return says + "\n"
                + words.lines()
                        .map(line -> line.isEmpty() || line.startsWith(">") ? ">" + line : "> " + line)
                        .collect(Collectors.joining("\n"));
    }

    String html() {
        return "<div>%s</div>\n<blockquote style=\"margin: 0 0 0 8px; padding-left: 12px; border-left: 2px solid #cccccc\">%s</blockquote>"
                .formatted(HtmlText.toHtml(says), HtmlText.toHtml(words));
    }

    /// Newest first; what goes beyond the room for all is cut, and what would be left without words is left out.
    static List<Quotation> of(List<Said> newestFirst, String language, ZoneId zone) {
        var quotations = new ArrayList<Quotation>();
        var room = MOST_CHARACTERS;
        for (var said : newestFirst) {
            var words = said.words().strip();
            if (words.isEmpty() || room <= 0 || quotations.size() == MOST) continue;
            if (words.length() > room) words = words.substring(0, room) + "…";
            room -= words.length();
            quotations.add(new Quotation(SaysWho.in(language).sentence(said.who(), said.at(), zone), words));
        }
        return quotations;
    }

    record Said(String who, Instant at, String words) {}
}
