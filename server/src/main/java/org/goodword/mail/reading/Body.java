package org.goodword.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.ticketing.html.HtmlText;

/// Puts the readable parts of a mail together: within one `multipart/alternative` they say the same,
/// elsewhere they
/// follow each other (a list's footer, text around an image).
final class Body {
    private final List<Segment> segments = new ArrayList<>();
    private boolean empty = true;

    private static final class Segment {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
        private final int alternative;

        private Segment(int alternative) {
            this.alternative = alternative;
        }

        private String asText() {
            return text.toString().isBlank() ? HtmlText.of(html.toString()) : text.toString();
        }

        private String asHtml() {
            return html.isEmpty() ? HtmlText.toHtml(text.toString()) : html.toString();
        }
    }

    /// `alternative` is the number of the alternative group the part is in, 0 for none.
    void text(int alternative, String text) {
        empty &= text.isBlank();
        var into = segment(alternative).text;
        into.append(into.isEmpty() ? "" : "\n\n").append(text);
    }

    void html(int alternative, String html) {
        empty &= html.isBlank();
        segment(alternative).html.append(html);
    }

    boolean isEmpty() {
        return empty;
    }

    String text() {
        return segments.stream()
                .map(Segment::asText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    Optional<String> html() {
        if (segments.stream().allMatch(segment -> segment.html.isEmpty())) return Optional.empty();
        return Optional.of(segments.stream().map(Segment::asHtml).collect(Collectors.joining("<br>")));
    }

    private Segment segment(int alternative) {
        var last = segments.isEmpty() ? null : segments.getLast();
        if (last != null && alternative > 0 && last.alternative == alternative) return last;
        segments.add(new Segment(alternative));
        return segments.getLast();
    }
}
