package org.goodword.chat.telling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What was said, as a visitor is shown it.
///
/// @param from `visitor`, `agent` or `system`
@Schema(name = "ChatMessage")
public record ChatMessage(
        UUID id,
        int seq,
        String from,
        @Nullable String agent,
        String text,
        @Nullable String html,
        List<ChatFile> files,
        Instant at) {

    /// @param id of the attachment, for `GET /chat/files/{id}`
    @Schema(name = "ChatFile")
    public record ChatFile(UUID id, String name, String type, long bytes) {}
}
