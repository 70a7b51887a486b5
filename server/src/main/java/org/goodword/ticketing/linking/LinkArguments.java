package org.goodword.ticketing.linking;

import org.goodword.platform.Invalid;
import org.goodword.ticketing.linking.Link.Kind;
import org.jspecify.annotations.Nullable;

/// Which ticket, by number or id, and how they belong together.
record LinkArguments(
        @Nullable String to,
        @Nullable String kind,
        @Nullable Boolean follow) {
    static LinkArguments of(Link link) {
        return new LinkArguments(link.to().value().toString(), link.kind().code(), link.follow());
    }

    String which() {
        if (to == null) throw Invalid.of("to", "\"to\" is missing.");
        return to;
    }

    Kind how() {
        if (kind == null) throw Invalid.of("kind", "\"kind\" is missing.");
        return Kind.of(kind);
    }
}
