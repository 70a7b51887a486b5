package org.goodword.crash;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A word that stands in one mail or message only, whatever it travels through.
record Marker(String word) {
    private static final Pattern FORM = Pattern.compile("mark-[0-9a-f]{32}");

    static Marker fresh() {
        return new Marker("mark-" + UUID.randomUUID().toString().replace("-", ""));
    }

    static Optional<Marker> in(String text) {
        return FORM.matcher(text).results().findFirst().map(found -> new Marker(found.group()));
    }

    String sentence() {
        return "Please see " + word + " about it.";
    }
}
