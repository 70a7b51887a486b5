package org.goodword.contacts.likeness;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One of two who may be the same.
///
/// @param plain the name without accents and capitals, of a company without its legal form
/// @param organisation of a contact
/// @param addresses of a contact as mailboxes, of an organisation its domains
public record Candidate(UUID id, String name, String plain, Optional<UUID> organisation, List<String> addresses) {}
