package org.goodword.contacts;

import java.util.Optional;
import org.goodword.contacts.erasing.PersonStore;
import org.goodword.contacts.spi.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By what a contact is found, for who tells or erases what is kept of him.
@Component
public class Persons {
    private final PersonStore store;

    Persons(PersonStore store) {
        this.store = store;
    }

    /// Of one who was merged away, the one he is now. Empty for who is not there, or was erased.
    @Transactional(readOnly = true)
    public Optional<Person> find(ContactId id) {
        return store.find(id);
    }
}
