package org.goodword.contacts;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;

/// Contacts and organisations, where it does not matter which.
@Component
public class Parties {
    private final ContactStore contacts;
    private final OrganisationStore organisations;

    Parties(ContactStore contacts, OrganisationStore organisations) {
        this.contacts = contacts;
        this.organisations = organisations;
    }

    /// @param mergedInto of the same kind
    public record Known(Party party, String name, Optional<UUID> mergedInto) {}

    /// @throws Rejected `not-found`
    public Known require(Party party) {
        return find(party).orElseThrow(() -> NotFound.of(party.kind(), party.id()));
    }

    public Optional<Known> find(Party party) {
        return switch (party) {
            case Party.Person(var id) ->
                contacts.find(id)
                        .map(one ->
                                new Known(party, one.name(), one.mergedInto().map(ContactId::value)));
            case Party.Company(var id) ->
                organisations
                        .find(id)
                        .map(one ->
                                new Known(party, one.name(), one.mergedInto().map(OrganisationId::value)));
        };
    }
}
