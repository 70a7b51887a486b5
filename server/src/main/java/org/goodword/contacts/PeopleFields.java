package org.goodword.contacts;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.goodword.contacts.filling.PeopleFilling;
import org.goodword.fields.Definition;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.fields.Values;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to the workspace's own fields of people, for those who bring values from outside.
@Component
public class PeopleFields {
    private final PeopleFilling filling;
    private final Fields fields;

    PeopleFields(PeopleFilling filling, Fields fields) {
        this.filling = filling;
        this.fields = fields;
    }

    /// Archived ones too, in order.
    @Transactional(readOnly = true)
    public List<Definition> fields(FieldSubject subject) {
        return fields.of(subject);
    }

    /// Those of them that a caller may read.
    @Transactional(readOnly = true)
    public List<Definition> fields(FieldSubject subject, Caller by) {
        return fields.of(subject, by.fields());
    }

    /// Of those who have any.
    @Transactional(readOnly = true)
    public Map<ContactId, Values> ofContacts(Collection<ContactId> ids, Caller by) {
        return filling.ofContacts(ids, by);
    }

    /// Of those that have any.
    @Transactional(readOnly = true)
    public Map<OrganisationId, Values> ofOrganisations(Collection<OrganisationId> ids, Caller by) {
        return filling.ofOrganisations(ids, by);
    }

    /// @throws Rejected `not-found`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillAsAsked(ContactId id, Map<String, ? extends @Nullable Object> values, Actor by) {
        filling.fillAsAsked(id, values, by);
    }

    /// Of somebody whom this transaction has made: it is no change of him, and no news.
    ///
    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillNew(ContactId id, Map<String, ? extends @Nullable Object> values) {
        filling.fillNew(id, values);
    }

    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillNew(OrganisationId id, Map<String, ? extends @Nullable Object> values) {
        filling.fillNew(id, values);
    }
}
