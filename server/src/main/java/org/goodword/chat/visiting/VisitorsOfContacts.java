package org.goodword.chat.visiting;

import static org.goodword.chat.db.Tables.VISITOR;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

/// A browser stays that of the person, whoever he is merged into.
@Component
class VisitorsOfContacts implements ContactPart {
    @Override
    public List<Reference> contacts() {
        return List.of(Reference.of("browsers", VISITOR.CONTACT_ID, VISITOR.ID).came(VISITOR.CREATED_AT));
    }
}
