package org.goodword.contacts.merging;

import static org.goodword.contacts.db.Tables.CONSENT;
import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.goodword.contacts.db.Tables.NOTE;
import static org.goodword.contacts.db.Tables.ORGANISATION;
import static org.goodword.contacts.db.Tables.ORGANISATION_DOMAIN;

import java.util.List;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

@Component
class OwnColumns implements ContactPart {
    @Override
    public List<Reference> contacts() {
        return List.of(
                Reference.of("addresses", IDENTITY.CONTACT_ID, IDENTITY.KIND, IDENTITY.VALUE)
                        .came(IDENTITY.CREATED_AT),
                Reference.of("notes", NOTE.CONTACT_ID, NOTE.ID).came(NOTE.CREATED_AT),
                Reference.of("consents", CONSENT.CONTACT_ID, CONSENT.ID).came(CONSENT.RECORDED_AT),
                Reference.of("merged", CONTACT.SURVIVOR_ID, CONTACT.ID));
    }

    @Override
    public List<Reference> organisations() {
        return List.of(
                Reference.of("contacts", CONTACT.ORGANISATION_ID, CONTACT.ID).came(CONTACT.CREATED_AT),
                Reference.of("domains", ORGANISATION_DOMAIN.ORGANISATION_ID, ORGANISATION_DOMAIN.DOMAIN),
                Reference.of("notes", NOTE.ORGANISATION_ID, NOTE.ID).came(NOTE.CREATED_AT),
                Reference.of("merged", ORGANISATION.SURVIVOR_ID, ORGANISATION.ID));
    }
}
