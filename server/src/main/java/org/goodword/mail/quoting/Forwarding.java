package org.goodword.mail.quoting;

import java.util.List;
import java.util.Optional;

/// A text that somebody passes on, with the lines that mail programs put before it: who wrote it, when, about what.
///
/// @param before what who passes it on says to it; perhaps empty
/// @param sender who wrote it, as it stands there: `Dana Ruiz <dana@nordwind.example>`
/// @param after what was written
public record Forwarding(String before, String sender, String after) {
    /// The first of them, for one may hold others.
    public static Optional<Forwarding> in(String text) {
        var lines = Line.of(text);
        for (var at = 0; at < lines.size(); at++) {
            var end = HeaderBlock.at(lines, at);
            if (end.isPresent()) return of(text, lines, at, end.getAsInt());
        }
        return Optional.empty();
    }

    private static Optional<Forwarding> of(String text, List<Line> lines, int at, int end) {
        return HeaderBlock.sender(lines.subList(at, end))
                .map(sender -> new Forwarding(
                        text.substring(0, lines.get(at).from()).strip(), sender, rest(text, lines, end)));
    }

    private static String rest(String text, List<Line> lines, int end) {
        return end >= lines.size() ? "" : text.substring(lines.get(end).from()).strip();
    }
}
