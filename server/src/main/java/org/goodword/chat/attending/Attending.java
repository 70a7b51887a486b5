package org.goodword.chat.attending;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a visitor may expect now.
///
/// @param online whether somebody is there to answer
/// @param minutes until the first answer, usually; null while away, or when too few chats tell
/// @param back when business hours begin again; null while online, or when nobody has said
@Schema(name = "ChatAvailability")
public record Attending(
        boolean online, @Nullable Integer minutes, @Nullable Instant back) {}
