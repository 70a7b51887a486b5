package org.goodword.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// The sort key of the last row of a page; opaque outside.
public record Cursor(List<String> parts) {
    public static Cursor of(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Cursor::plain).toList());
    }

    /// @throws Rejected `invalid-cursor` for text that is not one of ours
    public static Cursor parse(String text, int parts) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(plain.split("\n", -1)));
            if (cursor.parts.size() == parts) return cursor;
        } catch (IllegalArgumentException notBase64) {
            // Told below.
        }
        throw new Rejected(new InvalidCursor());
    }

    public Instant instant(int part) {
        return read(() -> Instant.EPOCH.plus(Long.parseLong(parts.get(part)), ChronoUnit.MICROS));
    }

    public long number(int part) {
        return read(() -> Long.parseLong(parts.get(part)));
    }

    public UUID uuid(int part) {
        return read(() -> UUID.fromString(parts.get(part)));
    }

    public String text(int part) {
        return parts.get(part);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(Object part) {
        // PostgreSQL keeps microseconds.
        return part instanceof Instant instant
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                : part.toString();
    }

    private static <T> T read(java.util.function.Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuntimeException malformed) {
            throw new Rejected(new InvalidCursor());
        }
    }

    record InvalidCursor() implements Problem {
        @Override
        public Code code() {
            return new Code("invalid-cursor", Status.BAD_REQUEST);
        }

        @Override
        public String detail() {
            return "This cursor is not one we gave out. Leave it out to start at the beginning.";
        }
    }
}
