package org.goodword.identity;

import java.util.regex.Pattern;
import org.goodword.platform.Invalid;

/// The short name of a team, role or brand, as people type it in a filter: `billing`.
public record Key(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{0,49}");

    public Key {
        if (!SHAPE.matcher(value).matches()) {
            throw Invalid.of(
                    "key", "A key is 1 to 50 small letters, digits and dashes, beginning with a letter: \"billing\".");
        }
    }
}
