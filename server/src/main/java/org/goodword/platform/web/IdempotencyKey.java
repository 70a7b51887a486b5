package org.goodword.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodword.platform.Invalid;

/// What a client sends to make a POST repeatable: the same key and body get the same answer, once done.
///
/// @param value absent when the client sent none
/// @param actor whose key it is
/// @param route the path pattern with its variables filled in
public record IdempotencyKey(Optional<String> value, String actor, String route) {
    private static final Pattern SANE = Pattern.compile("[\\x21-\\x7e]{1,200}");

    static IdempotencyKey of(HttpServletRequest request) {
        var value = Optional.ofNullable(request.getHeader("Idempotency-Key"));
        if (value.filter(key -> !SANE.matcher(key).matches()).isPresent()) {
            throw Invalid.of("Idempotency-Key", "\"Idempotency-Key\" must be 1 to 200 visible ASCII characters.");
        }
        var actor =
                Callers.find(request).map(caller -> caller.actor().toString()).orElse("anonymous");
        return new IdempotencyKey(value, actor, request.getMethod() + " " + request.getRequestURI());
    }
}
