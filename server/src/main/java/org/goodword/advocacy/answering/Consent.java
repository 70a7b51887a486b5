package org.goodword.advocacy.answering;

import java.time.Instant;
import java.util.Optional;
import org.goodword.advocacy.AskId;

/// What was agreed: the words of the ask, shown to everybody under this name.
public record Consent(
        AskId ask, Naming naming, Optional<String> name, Optional<String> organisation, Instant grantedAt) {}
