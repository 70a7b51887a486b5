package org.goodword.contacts;

import java.util.Map;
import org.goodword.contacts.filling.PeopleFilling;
import org.goodword.platform.Actor;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to the workspace's own fields of people, for those who bring values from outside.
@Component
public class PeopleFields {
    private final PeopleFilling filling;

    PeopleFields(PeopleFilling filling) {
        this.filling = filling;
    }

    /// @throws Rejected `not-found`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillAsAsked(ContactId id, Map<String, ? extends @Nullable Object> values, Actor by) {
        filling.fillAsAsked(id, values, by);
    }

    /// @throws Rejected `not-found`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillAsAsked(OrganisationId id, Map<String, ? extends @Nullable Object> values, Actor by) {
        filling.fillAsAsked(id, values, by);
    }
}
