package org.goodword.portal.entering;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Organisation;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Organisations;
import org.goodword.identity.BrandId;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.portal.entering.SessionStore.Kept;
import org.goodword.portal.keeping.Portal;
import org.goodword.portal.keeping.Portals.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Browsers that somebody signed in with, each for one brand. One ends when it was not used for 30 days, when he signs
/// out, and when the address that he came in by is his no more.
@Component
public class PortalSessions {
    public static final Duration IDLE = Duration.ofDays(30);
    private static final Duration NOTED = Duration.ofHours(1);
    private static final String PREFIX = "gwp_";

    private final SessionStore store;
    private final Contacts contacts;
    private final Organisations organisations;
    private final Lookups lookups;
    private final Clock clock;

    PortalSessions(SessionStore store, Contacts contacts, Organisations organisations, Lookups lookups, Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.organisations = organisations;
        this.lookups = lookups;
        this.clock = clock;
    }

    /// The token is told once; we keep its hash.
    @Transactional(propagation = Propagation.MANDATORY)
    Token begin(BrandId brand, ContactId contact, EmailAddress email) {
        var id = Ids.next();
        store.insert(id, brand, contact, email, clock.instant());
        var token = Token.random(PREFIX);
        lookups.put(Lookups.Kind.PORTAL_SESSION, token.hash(), id);
        return token;
    }

    /// Who is signed in at this portal. Notes now and then that he was here.
    @Transactional
    public Optional<Customer> signedIn(Open portal, Token token) {
        return lookups.find(Lookups.Kind.PORTAL_SESSION, token.hash())
                .filter(found -> found.workspace().equals(Workspaces.current()))
                .flatMap(found -> store.find(found.subject()))
                .filter(kept -> kept.brand().equals(portal.brand().id()))
                .filter(kept -> kept.seenAt().plus(IDLE).isAfter(clock.instant()))
                .flatMap(kept -> customer(portal.portal(), kept));
    }

    private Optional<Customer> customer(Portal portal, Kept kept) {
        var now = clock.instant();
        if (kept.seenAt().plus(NOTED).isBefore(now)) store.seen(kept.id(), now);
        return contacts.current(kept.contact())
                .filter(contact -> contact.emails().contains(kept.email()))
                .map(contact -> new Customer(
                        kept.id(),
                        kept.brand(),
                        contact,
                        kept.email(),
                        organisation(portal, contact),
                        portal.inCopy()));
    }

    private Optional<OrganisationId> organisation(Portal portal, Contact contact) {
        return switch (portal.organisations()) {
            case OFF -> Optional.empty();
            case ALL -> contact.organisation();
            case SHARING ->
                contact.organisation()
                        .flatMap(organisations::find)
                        .filter(Organisation::sharesTickets)
                        .map(Organisation::id);
        };
    }

    @Transactional
    public void end(UUID session) {
        end(List.of(session));
    }

    /// On all devices, at all brands.
    @Transactional
    public void endAll(ContactId contact) {
        end(store.of(contact));
    }

    private void end(List<UUID> sessions) {
        sessions.forEach(id -> lookups.remove(Lookups.Kind.PORTAL_SESSION, id));
        store.delete(sessions);
    }
}
