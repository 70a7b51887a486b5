package org.goodword.contacts.merging;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Party;
import org.goodword.platform.AgentId;
import org.jspecify.annotations.Nullable;

/// One that became part of another.
///
/// @param name the survivor's at that time
/// @param filled fields of the survivor that it changed, by name
public record Merger(
        UUID id,
        Party gone,
        String goneName,
        Party into,
        String name,
        Map<String, Filled> filled,
        AgentId by,
        Instant at,
        Optional<Instant> undone) {

    /// As they are written down: an id, or whether something is so.
    public record Filled(@Nullable String before, @Nullable String after) {}
}
