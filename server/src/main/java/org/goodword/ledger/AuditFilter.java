package org.goodword.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which entries of the ledger are looked for; what is empty does not matter.
///
/// @param from at or after
/// @param to before
/// @param actor an agent or a contact
/// @param event its whole code: `role.changed`
public record AuditFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<UUID> actor,
        Optional<String> event,
        Optional<Subject> subject) {}
