package org.goodword.portal.entering;

import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.OrganisationId;
import org.goodword.identity.BrandId;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.CustomerTickets;

/// Who is signed in.
///
/// @param email by which he came in
/// @param organisation whose tickets he may see; absent: his own only
/// @param inCopy whether he sees what went to him of tickets that he is in copy of
public record Customer(
        UUID session,
        BrandId brand,
        Contact contact,
        EmailAddress email,
        Optional<OrganisationId> organisation,
        boolean inCopy) {
    public Actor actor() {
        return new Actor.Contact(contact.id().value());
    }

    /// As ticketing knows him.
    public CustomerTickets.Customer sees() {
        return new CustomerTickets.Customer(
                brand, contact.id(), organisation, Optional.of(email).filter(_ -> inCopy));
    }
}
