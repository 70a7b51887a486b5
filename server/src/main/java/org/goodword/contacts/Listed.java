package org.goodword.contacts;

import java.util.Optional;

/// Which contacts a list shows.
///
/// @param typed words, each of which begins one of a contact's name or addresses
public record Listed(Optional<OrganisationId> organisation, Optional<String> typed) {}
