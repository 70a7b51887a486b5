package org.goodword.ticketing;

import java.util.Locale;
import java.util.regex.Pattern;
import org.goodword.platform.Invalid;

/// A word on a ticket: letters, digits, `-_./:`, in lower case, at most 50.
public record Tag(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\-_./:]{0,49}");

    public static Tag of(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        if (!SHAPE.matcher(word).matches())
            throw Invalid.of(
                    "tags", "\"%s\" is not a tag: letters, digits and -_./: only, at most 50.".formatted(text));
        return new Tag(word);
    }
}
