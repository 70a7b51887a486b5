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
public record Customer(
        UUID session, BrandId brand, Contact contact, EmailAddress email, Optional<OrganisationId> organisation) {
    public Actor actor() {
        return new Actor.Contact(contact.id().value());
    }

    /// As ticketing knows him.
    public CustomerTickets.Customer sees() {
        return new CustomerTickets.Customer(brand, contact.id(), organisation);
    }
}
