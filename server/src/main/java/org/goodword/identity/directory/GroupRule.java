package org.goodword.identity.directory;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.Invalid;
import org.jspecify.annotations.Nullable;

/// What a group of the directory is here.
///
/// @param group as the directory writes it
/// @param role its members have; null where the group says none
/// @param teams they are in
public record GroupRule(String group, @Nullable UUID role, List<UUID> teams) {
    private static final int LONGEST = 500;

    /// @throws org.goodword.platform.Rejected `invalid-value`
    public GroupRule {
        group = group.strip();
        if (group.isEmpty() || group.length() > LONGEST)
            throw Invalid.of("groups", "A group's name has 1 to %d characters.".formatted(LONGEST));
        teams = teams.stream().distinct().toList();
    }
}
