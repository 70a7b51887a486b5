package org.goodword.contacts;

import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.util.Optional;
import org.goodword.contacts.filling.OfContact;
import org.goodword.contacts.filling.OfOrganisation;
import org.goodword.filter.FieldSets;
import org.goodword.filter.FilterContext;
import org.goodword.filter.FullText;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.goodword.platform.Workspaces;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which contacts and organisations a filter means: by the workspace's own fields, and by words, each of which begins
/// one of a name or an address.
@Component
public class PeopleFilters {
    private final FieldSets fields;
    private final Workspaces workspaces;
    private final Clock clock;

    PeopleFilters(FieldSets fields, Workspaces workspaces, Clock clock) {
        this.fields = fields;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true)
    public Condition contacts(Optional<String> filter, Caller caller) {
        return condition(OfContact.class, filter, words(Party.CONTACT, CONTACT.ID), caller);
    }

    /// @throws Rejected `invalid-filter`
    @Transactional(readOnly = true)
    public Condition organisations(Optional<String> filter, Caller caller) {
        return condition(OfOrganisation.class, filter, words(Party.ORGANISATION, ORGANISATION.ID), caller);
    }

    private <T> Condition condition(Class<T> subject, Optional<String> filter, FullText words, Caller caller) {
        if (filter.filter(text -> !text.isBlank()).isEmpty()) return noCondition();
        var set = fields.of(subject, caller.fields());
        var context =
                new FilterContext(caller, clock.instant(), workspaces.profile().zone());
        return set.condition(set.parse(filter.get()), context, words);
    }

    private static FullText words(String kind, Field<?> id) {
        return typed -> TermStore.found(kind, id, Optional.of(typed));
    }
}
