package org.goodword.ticketing.statuses;

import java.util.List;
import java.util.Map;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.statuses.Statuses.Named;

/// Keys and names of types and statuses.
final class ClassNames {
    private static final int LONGEST = 100;

    private ClassNames() {}

    static void requireFree(String key, List<Named> others) {
        if (!key.matches("[a-z][a-z0-9-]{0,39}") || List.of("none", "any").contains(key))
            throw Invalid.of("key", "A key begins with a letter and has lower-case letters, digits and hyphens.");
        if (others.stream().anyMatch(other -> other.key().equals(key)))
            throw Invalid.of("key", "There is one called \"%s\" already.".formatted(key));
    }

    static void require(Map<String, String> name) {
        if (name.isEmpty()) throw Invalid.of("name", "A name is missing.");
        name.forEach((language, text) -> {
            if (!language.matches("[a-z]{2}"))
                throw Invalid.of("name", "\"%s\" is no language; write en or de.".formatted(language));
            if (text.isBlank()) throw Invalid.of("name", "A name is missing.");
            if (text.matches("(?s).*[\\p{Cntrl}\\p{Cs}].*"))
                throw Invalid.of("name", "One line of text, without control characters.");
            if (text.length() > LONGEST) throw Invalid.of("name", "At most %d characters.".formatted(LONGEST));
        });
    }

    static String title(Named named) {
        return "“%s”".formatted(named.name().getOrDefault("en", named.key()));
    }
}
