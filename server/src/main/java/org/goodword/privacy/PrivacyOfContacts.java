package org.goodword.privacy;

import static org.goodword.privacy.db.Tables.ERASURE;
import static org.goodword.privacy.db.Tables.EXPORT;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

/// What was taken out of him goes along when he is merged.
@Component
class PrivacyOfContacts implements ContactPart {
    @Override
    public List<Reference> contacts() {
        return List.of(
                Reference.of("exports", EXPORT.CONTACT_ID, EXPORT.ID).came(EXPORT.BEGUN_AT),
                Reference.of("erasures", ERASURE.CONTACT_ID, ERASURE.ID).came(ERASURE.BEGUN_AT));
    }
}
