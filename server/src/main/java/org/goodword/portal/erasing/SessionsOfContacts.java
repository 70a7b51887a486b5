package org.goodword.portal.erasing;

import static org.goodword.portal.db.Tables.SESSION;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

/// A browser that somebody signed in with stays his, whoever he is merged into.
@Component
class SessionsOfContacts implements ContactPart {
    @Override
    public List<Reference> contacts() {
        return List.of(
                Reference.of("portalSessions", SESSION.CONTACT_ID, SESSION.ID).came(SESSION.CREATED_AT));
    }
}
