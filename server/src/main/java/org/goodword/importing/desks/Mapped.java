package org.goodword.importing.desks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.StatusCategory;

/// From the words of others to ours. A word that nobody knows is told, and something careful is taken.
record Mapped<T>(T value, Optional<String> oddity) {
    static Mapped<StatusCategory> status(Optional<String> word, Map<String, StatusCategory> known) {
        if (word.isEmpty()) return new Mapped<>(StatusCategory.CLOSED, Optional.empty());
        return mapped("status", word, known, StatusCategory.OPEN, StatusCategory.OPEN.code());
    }

    static Mapped<Priority> priority(Optional<String> word, Map<String, Priority> known) {
        return mapped("priority", word, known, Priority.NORMAL, Priority.NORMAL.code());
    }

    private static <T> Mapped<T> mapped(
            String what, Optional<String> word, Map<String, T> known, T careful, String shown) {
        if (word.isEmpty()) return new Mapped<>(careful, Optional.empty());
        var value = known.get(word.get().strip().toLowerCase(Locale.ROOT));
        if (value != null) return new Mapped<>(value, Optional.empty());
        return new Mapped<>(
                careful,
                Optional.of("The %s \"%s\" is not known here; %s was taken.".formatted(what, word.get(), shown)));
    }

    static List<String> oddities(Mapped<?>... all) {
        return java.util.Arrays.stream(all)
                .flatMap(one -> one.oddity().stream())
                .toList();
    }
}
