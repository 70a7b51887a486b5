package org.goodword.contacts;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.realtime.spi.Visible;
import org.springframework.stereotype.Component;

/// Contacts and organisations are told to whom may list them: all or none.
@Component
class ContactsVisible implements Visible {
    @Override
    public Set<String> kinds() {
        return Set.of("contact", "organisation");
    }

    @Override
    public Sight look(String kind, Collection<UUID> subjects) {
        return (caller, _) -> caller.may(ContactPermissions.VIEW);
    }
}
