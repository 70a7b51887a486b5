package org.goodword.contacts;

import java.util.UUID;
import org.goodword.ledger.Subject;

/// A contact or an organisation, where the same is done with both.
public sealed interface Party {
    String CONTACT = "contact";
    String ORGANISATION = "organisation";

    record Person(ContactId contact) implements Party {}

    record Company(OrganisationId organisation) implements Party {}

    static Party of(ContactId id) {
        return new Person(id);
    }

    static Party of(OrganisationId id) {
        return new Company(id);
    }

    default String kind() {
        return switch (this) {
            case Person _ -> CONTACT;
            case Company _ -> ORGANISATION;
        };
    }

    default UUID id() {
        return switch (this) {
            case Person(var contact) -> contact.value();
            case Company(var organisation) -> organisation.value();
        };
    }

    default Subject subject() {
        return new Subject(kind(), id());
    }

    /// Another of the same kind.
    default Party another(UUID id) {
        return switch (this) {
            case Person _ -> new Person(new ContactId(id));
            case Company _ -> new Company(new OrganisationId(id));
        };
    }
}
