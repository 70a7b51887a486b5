package org.goodword.search.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;

/// The words by which one subject is found. Only the first million characters of the texts count.
///
/// @param subject its headline
/// @param texts what was said, the newest first
/// @param people names and addresses
/// @param numbers found only when typed whole: `1042`
/// @param fields words of the workspace's own fields, which are not looked through for who does not see some of them
/// @param scope when rows of this kind are limited to brands, teams or persons; absent: everybody of the workspace may
/// find it
public record SearchDocument(
        UUID id,
        String subject,
        List<String> texts,
        List<String> fields,
        List<String> people,
        List<String> numbers,
        Optional<Scope> scope) {

    public SearchDocument(
            UUID id,
            String subject,
            List<String> texts,
            List<String> people,
            List<String> numbers,
            Optional<Scope> scope) {
        this(id, subject, texts, List.of(), people, numbers, scope);
    }

    /// @param brand id
    public record Scope(UUID brand, Optional<TeamId> team, Optional<AgentId> assignee) {}
}
