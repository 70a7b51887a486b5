package org.goodword.ticketing.linking;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.TicketId;

/// One ticket belongs to another.
///
/// @param from the child, the duplicate, the effect
/// @param to the parent, the original, the cause
/// @param follow the first is solved when the other one is
public record Link(TicketId from, TicketId to, Kind kind, boolean follow) {
    public enum Kind {
        CHILD_OF,
        DUPLICATE_OF,
        /// Of equals: it leads both ways.
        RELATED,
        CAUSED_BY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            for (var kind : values()) if (kind.code().equals(code)) return kind;
            throw Invalid.of("kind", "A link is one of %s.".formatted(codes()));
        }

        private static String codes() {
            return Stream.of(values()).map(Kind::code).collect(Collectors.joining(", "));
        }
    }
}
