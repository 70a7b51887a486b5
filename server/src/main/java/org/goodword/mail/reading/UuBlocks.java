package org.goodword.mail.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Files that are written into a text by uuencode.
final class UuBlocks {
    private static final Pattern BEGIN = Pattern.compile("begin [0-7]{3,4} (\\S.{0,200})");
    private static final Pattern LINE = Pattern.compile("[ -`]{1,90}");

    private UuBlocks() {}

    interface Taker {
        void take(String name, String block) throws IOException;
    }

    /// The text without them.
    static String take(String text, Taker taker) {
        if (!text.startsWith("begin ") && !text.contains("\nbegin ")) return text;
        var lines = text.lines().toList();
        var kept = new ArrayList<String>();
        for (var at = 0; at < lines.size(); at++) {
            var end = end(lines, at);
            if (end < 0) kept.add(lines.get(at));
            else {
                give(lines, at, end, taker);
                at = end;
                // The blank line that set it off.
                if (at + 1 < lines.size()
                        && lines.get(at + 1).isBlank()
                        && !kept.isEmpty()
                        && kept.getLast().isBlank()) at++;
            }
        }
        return String.join("\n", kept);
    }

    private static void give(List<String> lines, int begin, int end, Taker taker) {
        var head = BEGIN.matcher(lines.get(begin));
        if (!head.matches()) return;
        try {
            taker.take(head.group(1), String.join("\n", lines.subList(begin, end + 1)) + "\n");
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /// Where the file that begins there ends; -1 when none does.
    private static int end(List<String> lines, int begin) {
        if (!BEGIN.matcher(lines.get(begin)).matches()) return -1;
        for (var at = begin + 1; at < lines.size(); at++) {
            if (lines.get(at).equals("end")) return at;
            if (!LINE.matcher(lines.get(at)).matches()) return -1;
        }
        return -1;
    }
}
