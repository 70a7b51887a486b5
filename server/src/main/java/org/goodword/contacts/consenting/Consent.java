package org.goodword.contacts.consenting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;

/// That somebody allowed something, or took it back.
///
/// @param purpose in small letters: `mass-mail` is the one that Goodword itself obeys
/// @param at when he said so
/// @param source how: a form, a call, a mail
/// @param version of the words he agreed to; may be empty
/// @param by who wrote it down
public record Consent(
        UUID id,
        String purpose,
        boolean given,
        Instant at,
        String source,
        String version,
        Optional<AgentId> by,
        Instant recorded) {}
