package org.goodword.portal.erasing;

import static org.goodword.contacts.spi.Holding.Fate.GOES;
import static org.goodword.portal.db.Tables.LINK;
import static org.goodword.portal.db.Tables.SESSION;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.platform.Lookups;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// He is signed out everywhere, and no link lets him in again.
@Component
@Order(15)
class PersonsSessions implements PersonalData {
    private static final int AT_ONCE = 200;

    private final PersonsSessionStore store;
    private final Lookups lookups;

    PersonsSessions(PersonsSessionStore store, Lookups lookups) {
        this.store = store;
        this.lookups = lookups;
    }

    @Override
    public String module() {
        return "portal";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of(
                Holding.of("portalSessions", SESSION, PersonsSessionStore.isSession(person), GOES),
                Holding.of("portalLinks", LINK, PersonsSessionStore.isLink(person), GOES));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        var sessions = store.sessions(person, AT_ONCE);
        var links = store.links(person, AT_ONCE);
        sessions.forEach(id -> lookups.remove(Lookups.Kind.PORTAL_SESSION, id));
        links.forEach(id -> lookups.remove(Lookups.Kind.PORTAL_LINK, id));
        store.delete(sessions, links);
        var more = sessions.size() == AT_ONCE || links.size() == AT_ONCE;
        return new Piece(
                Map.of("portalSessions", sessions.size(), "portalLinks", links.size()),
                more ? Optional.of("more") : Optional.empty());
    }
}
