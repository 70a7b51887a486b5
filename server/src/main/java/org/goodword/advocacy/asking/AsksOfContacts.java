package org.goodword.advocacy.asking;

import static org.goodword.advocacy.db.Tables.ASK;
import static org.goodword.advocacy.db.Tables.CONSENT;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.spi.ContactPart;
import org.goodword.contacts.spi.Reference;
import org.springframework.stereotype.Component;

/// What was asked of somebody, and what he allowed, stays his.
@Component
class AsksOfContacts implements ContactPart {
    private final AskStore store;

    AsksOfContacts(AskStore store) {
        this.store = store;
    }

    @Override
    public List<Reference> contacts() {
        return List.of(
                Reference.of("asks", ASK.CONTACT_ID, ASK.ID).came(ASK.ASKED_AT),
                Reference.of("quotes", CONSENT.CONTACT_ID, CONSENT.ID).came(CONSENT.GRANTED_AT));
    }

    /// Nobody is asked twice at once.
    @Override
    public Optional<String> objection(ContactId gone, ContactId into) {
        return store.open(gone).isPresent() && store.open(into).isPresent()
                ? Optional.of("Both have been asked for a good word. Withdraw one of the two asks first.")
                : Optional.empty();
    }
}
