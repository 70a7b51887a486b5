package org.goodword.ticketing.web;

import java.util.Optional;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.goodword.ticketing.html.SafeHtml;
import org.jspecify.annotations.Nullable;

/// What a client wrote, made safe: text without NUL, html sanitised.
record Bodies(String text, Optional<SafeHtml> html) {
    static Bodies of(String body, @Nullable String format) {
        var clean = body.replace("\0", "");
        var bodies = switch (format == null ? "text" : format) {
            case "text" -> new Bodies(clean, Optional.empty());
            case "html" -> new Bodies(HtmlText.of(clean), Optional.of(HtmlSanitizer.sanitise(clean)));
            case String other ->
                throw Invalid.of("format", "\"%s\" is not a format; use text or html.".formatted(other));
        };
        if (bodies.text().isBlank() && bodies.html().isEmpty()) throw Invalid.of("body", "A message says something.");
        return bodies;
    }
}
