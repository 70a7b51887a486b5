package org.goodword.contacts.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.contacts.ContactId;

/// By what a contact is found, wherever something of him is kept.
///
/// @param ids himself, and those merged into him
/// @param names they have and had
/// @param emails in lower case
public record Person(ContactId id, Set<ContactId> ids, Set<String> names, Set<String> emails) {
    private static final int TELLING_NAME = 6;

    public Set<UUID> uuids() {
        return Set.copyOf(ids.stream().map(ContactId::value).toList());
    }

    /// Words that are nobody else's: addresses, and names that are more than one word or a long one.
    public List<String> telling() {
        var words = new ArrayList<>(emails);
        names.stream().filter(Person::isTelling).forEach(words::add);
        return words;
    }

    /// Addresses, names and the parts of names: for conversations of his.
    public Collection<String> called() {
        var words = new ArrayList<>(telling());
        for (var name : names)
            for (var part : name.split("[\\s,;]+")) if (part.length() > 2 && !words.contains(part)) words.add(part);
        return words;
    }

    private static boolean isTelling(String name) {
        return name.length() >= TELLING_NAME && (name.contains(" ") || name.length() > TELLING_NAME);
    }
}
