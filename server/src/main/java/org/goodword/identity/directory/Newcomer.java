package org.goodword.identity.directory;

import java.util.Optional;
import java.util.Set;
import org.goodword.platform.EmailAddress;

/// Somebody whom a directory has recognised.
///
/// @param email that the directory vouches for; empty where it does not
/// @param groups as it writes them
public record Newcomer(OutsideIdentity identity, Optional<EmailAddress> email, String name, Set<String> groups) {
    private static final int LONGEST_NAME = 200;

    public Newcomer {
        name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        groups = Set.copyOf(groups);
    }
}
