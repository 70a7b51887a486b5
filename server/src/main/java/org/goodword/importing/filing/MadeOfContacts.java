package org.goodword.importing.filing;

import static org.goodword.importing.db.Tables.MADE;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

/// Who is imported again is the one he was merged into.
@Component
class MadeOfContacts implements ContactPart {
    private static final Reference IMPORTS =
            Reference.of("imports", MADE.SUBJECT_ID, MADE.SOURCE, MADE.KIND, MADE.EXTERNAL_ID);

    @Override
    public List<Reference> contacts() {
        return List.of(IMPORTS);
    }

    @Override
    public List<Reference> organisations() {
        return List.of(IMPORTS);
    }
}
