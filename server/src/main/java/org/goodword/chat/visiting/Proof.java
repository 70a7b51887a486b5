package org.goodword.chat.visiting;

import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.EmailAddress;

/// Who a page has proven its visitor to be.
///
/// @param subject his id there
/// @param id of the proof, which is taken once
/// @param until it holds
public record Proof(String subject, Optional<String> name, Optional<EmailAddress> email, String id, Instant until) {}
