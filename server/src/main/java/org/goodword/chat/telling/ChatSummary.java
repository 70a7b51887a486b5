package org.goodword.chat.telling;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How a chat stands, as its visitor is shown it.
///
/// @param state `waiting`, `with-agent` or `ended`
/// @param agent who answers, by name
/// @param askEmail he was not asked yet where answers go once he has left
/// @param seen up to where the team has read
@Schema(name = "ChatSummary")
public record ChatSummary(
        UUID ticket,
        String state,
        @Nullable String agent,
        boolean askEmail,
        @Nullable String email,
        boolean canRate,
        @Nullable Boolean rating,
        int seen) {}
