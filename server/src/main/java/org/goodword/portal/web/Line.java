package org.goodword.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A message as a customer reads it: as text, in which addresses of pages can be followed.
///
/// @param ours whether we said it
/// @param words what of it is new
/// @param all of it, where that is more
public record Line(
        String author, boolean ours, Instant at, List<Piece> words, Optional<String> all, List<Attached> files) {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+[^\\s<>\"'.,;:!?)\\]}]");

    public record Piece(String text, boolean link) {}

    public record Attached(UUID id, String name, long bytes) {
        public String size() {
            if (bytes < 1024) return bytes + " B";
            if (bytes < 1024 * 1024) return bytes / 1024 + " KB";
            return String.format(Locale.ROOT, "%.1f MB", bytes / 1024.0 / 1024.0);
        }
    }

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        var found = ADDRESS.matcher(text);
        var from = 0;
        while (found.find()) {
            if (found.start() > from) pieces.add(new Piece(text.substring(from, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            from = found.end();
        }
        if (from < text.length()) pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
