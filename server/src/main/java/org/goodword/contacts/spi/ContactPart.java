package org.goodword.contacts.spi;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.ContactId;

/// What a module keeps of contacts and organisations. It goes along when one is merged into another, and comes back
/// when that is undone. A bean; a test looks for tables that nobody names.
public interface ContactPart {
    /// Columns that name a contact.
    List<Reference> contacts();

    /// Columns that name an organisation.
    default List<Reference> organisations() {
        return List.of();
    }

    /// What stands against it, as a sentence for the person who merges.
    default Optional<String> objection(ContactId gone, ContactId into) {
        return Optional.empty();
    }
}
