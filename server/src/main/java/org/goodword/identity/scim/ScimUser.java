package org.goodword.identity.scim;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.goodword.platform.AgentId;

/// What a directory calls an agent.
///
/// @param userName empty column where the directory never said one: her address
/// @param externalId the directory's own; empty for none
record ScimUser(
        AgentId agent,
        String userName,
        Optional<String> externalId,
        String givenName,
        String familyName,
        Instant createdAt,
        Instant changedAt) {
    /// As names are compared: without regard to case (RFC 7643 §4.1.1).
    static String key(String userName) {
        return userName.strip().toLowerCase(Locale.ROOT);
    }
}
