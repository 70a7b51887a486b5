package org.goodword.importing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.importing.Counts;
import org.goodword.importing.Run;
import org.jspecify.annotations.Nullable;

/// @param name of the file or folder
/// @param permille how much of it was read
/// @param remarks how many can be read
/// @param owner null for the console
record ImportResponse(
        UUID id,
        String source,
        String name,
        String origin,
        boolean dry,
        boolean closed,
        String state,
        int permille,
        CountsResponse counts,
        List<String> findings,
        Map<String, Integer> untaken,
        int remarks,
        @Nullable String trouble,
        @Nullable UUID owner,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant endedAt) {
    static ImportResponse of(Run run) {
        return new ImportResponse(
                run.id().value(),
                run.source(),
                run.name(),
                run.options().origin(),
                run.dry(),
                run.options().closed(),
                run.state().code(),
                run.permille(),
                CountsResponse.of(run.counts()),
                run.findings(),
                run.untaken(),
                run.remarks(),
                run.trouble().orElse(null),
                run.owner().map(agent -> agent.value()).orElse(null),
                run.createdAt(),
                run.updatedAt(),
                run.endedAt().orElse(null));
    }

    /// @param made by kind: `tickets`, `messages`, `contacts`, `organisations`, `files`
    /// @param removed by undoing
    /// @param kept when it was undone: in use elsewhere
    record CountsResponse(
            long read,
            long known,
            long refused,
            Map<String, Long> made,
            Map<String, Long> removed,
            Map<String, Long> kept) {
        static CountsResponse of(Counts counts) {
            return new CountsResponse(
                    counts.read(), counts.known(), counts.refused(), counts.made(), counts.removed(), counts.kept());
        }
    }
}
