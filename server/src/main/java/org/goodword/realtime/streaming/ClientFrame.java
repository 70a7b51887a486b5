package org.goodword.realtime.streaming;

import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// What a client says.
sealed interface ClientFrame {
    /// @param cursor where the client is; empty for one that has nothing yet
    record Hello(Optional<String> cursor) implements ClientFrame {}

    /// Asks how long a word takes there and back.
    record Ping() implements ClientFrame {}

    record Pong() implements ClientFrame {}

    /// @param ticket empty for none
    record Viewing(Optional<UUID> ticket) implements ClientFrame {}

    /// @param kind `reply`, `note`, or empty for one who stopped
    record Typing(UUID ticket, Optional<String> kind) implements ClientFrame {}

    /// @throws IllegalArgumentException for what is none of these
    static ClientFrame read(String text, ObjectMapper json) {
        try {
            var frame = json.readTree(text);
            return switch (frame.path("type").asString("")) {
                case "hello" -> new Hello(text(frame, "cursor"));
                case "ping" -> new Ping();
                case "pong" -> new Pong();
                case "viewing" -> new Viewing(text(frame, "ticket").map(UUID::fromString));
                case "typing" ->
                    new Typing(UUID.fromString(text(frame, "ticket").orElse("")), kind(frame));
                default -> throw new IllegalArgumentException("No such frame");
            };
        } catch (JacksonException malformed) {
            throw new IllegalArgumentException("Not JSON", malformed);
        }
    }

    private static Optional<String> kind(JsonNode frame) {
        return text(frame, "kind").map(kind -> switch (kind) {
            case "reply", "note" -> kind;
            default -> throw new IllegalArgumentException("No such kind");
        });
    }

    private static Optional<String> text(JsonNode frame, String name) {
        var value = frame.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value.asString());
    }
}
