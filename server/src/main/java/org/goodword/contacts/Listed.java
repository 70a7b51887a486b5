package org.goodword.contacts;

import static org.jooq.impl.DSL.noCondition;

import java.util.Optional;
import org.jooq.Condition;

/// Which contacts a list shows.
///
/// @param typed words, each of which begins one of a contact's name or addresses
/// @param filtered what `PeopleFilters` made of a filter
public record Listed(Optional<OrganisationId> organisation, Optional<String> typed, Condition filtered) {
    public Listed(Optional<OrganisationId> organisation, Optional<String> typed) {
        this(organisation, typed, noCondition());
    }
}
