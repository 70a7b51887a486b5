package org.goodword.contacts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.goodword.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/// What became different, by field: before and after, as the ledger keeps them.
final class Changes {
    private Changes() {}

    /// @param names of organisations
    static Map<String, Object> between(Contact before, Contact after, Map<OrganisationId, String> names) {
        var changes = new LinkedHashMap<String, Object>();
        note(changes, "name", before.name(), after.name());
        note(changes, "organisation", organisation(before, names), organisation(after, names));
        note(changes, "emails", emails(before), emails(after));
        return changes;
    }

    static Map<String, Object> between(Organisation before, Organisation after) {
        var changes = new LinkedHashMap<String, Object>();
        note(changes, "name", before.name(), after.name());
        note(changes, "domains", before.domains(), after.domains());
        note(changes, "sharesTickets", before.sharesTickets(), after.sharesTickets());
        return changes;
    }

    private static void note(
            Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return;
        var change = new LinkedHashMap<String, @Nullable Object>();
        change.put("before", before);
        change.put("after", after);
        changes.put(field, change);
    }

    private static @Nullable String organisation(Contact contact, Map<OrganisationId, String> names) {
        return contact.organisation().map(names::get).orElse(null);
    }

    private static List<String> emails(Contact contact) {
        return contact.emails().stream().map(EmailAddress::value).toList();
    }
}
