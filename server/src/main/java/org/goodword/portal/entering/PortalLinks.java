package org.goodword.portal.entering;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contacts;
import org.goodword.outbox.Outbox;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Lookups;
import org.goodword.platform.Rejected;
import org.goodword.platform.Throttle;
import org.goodword.platform.Token;
import org.goodword.platform.Workspaces;
import org.goodword.portal.keeping.PortalProviders;
import org.goodword.portal.keeping.Portals.Open;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The way in by mail: a link that opens once, within a quarter of an hour.
///
/// The token in it is made when the mail is written, not when it is asked for: at rest there is only its hash.
@Component
public class PortalLinks {
    static final Duration LIFE = Duration.ofMinutes(15);

    private final PortalLinkStore store;
    private final PortalProviders providers;
    private final Admission admission;
    private final Contacts contacts;
    private final Lookups lookups;
    private final Outbox outbox;
    private final Clock clock;
    private final Throttle perAddress;

    PortalLinks(
            PortalLinkStore store,
            PortalProviders providers,
            Admission admission,
            Contacts contacts,
            Lookups lookups,
            Outbox outbox,
            Clock clock,
            @Value("${goodword.limits.portal-links-per-hour:5}") int perHour) {
        this.store = store;
        this.providers = providers;
        this.admission = admission;
        this.contacts = contacts;
        this.lookups = lookups;
        this.outbox = outbox;
        this.clock = clock;
        this.perAddress = new Throttle("links", perHour, Duration.ofHours(1));
    }

    /// Whether links let in; else the brand's provider is the only way.
    public boolean letIn(Open portal) {
        return providers.linksLetIn(portal.brand().id());
    }

    /// Mails a link to who may come in. Nothing that the asker sees tells whether it did.
    ///
    /// @throws Rejected `too-many-requests`, whoever has the address
    @Transactional
    public void ask(Open portal, EmailAddress email, String language) {
        perAddress.take(Workspaces.current().value() + " " + portal.brand().id().value() + " " + email.value());
        if (!letIn(portal) || contacts.find(email).isEmpty() && !portal.portal().strangers()) return;
        var now = clock.instant();
        var link = new PortalLink(Ids.next(), portal.brand().id(), email, language, now.plus(LIFE));
        store.insert(link, now);
        outbox.post(PortalLink.KIND, link.id(), Ids.next() + "@goodword", List.of(email.value()), Duration.ZERO);
    }

    /// Makes a token for a link that still opens.
    Optional<Minted> mint(UUID id) {
        return store.lock(id, clock.instant())
                .filter(link -> providers.linksLetIn(link.brand()))
                .map(link -> {
                    var token = Token.random("");
                    lookups.put(Lookups.Kind.PORTAL_LINK, token.hash(), link.id());
                    return new Minted(link, token);
                });
    }

    record Minted(PortalLink link, Token token) {}

    /// Whether it would open; changes nothing, for mail scanners look too.
    @Transactional(readOnly = true)
    public boolean opens(Open portal, Token token) {
        return linkOf(token)
                .flatMap(id -> store.find(id, clock.instant()))
                .filter(link -> link.brand().equals(portal.brand().id()) && letIn(portal))
                .isPresent();
    }

    /// Opens, once.
    ///
    /// @return the token of the session that begins; empty for a link that does not open, here or at all
    @Transactional
    public Optional<Token> open(Open portal, Token token) {
        return linkOf(token)
                .flatMap(id -> store.lock(id, clock.instant()))
                .filter(link -> link.brand().equals(portal.brand().id()) && letIn(portal))
                .flatMap(link -> {
                    store.use(link.id(), clock.instant());
                    lookups.remove(Lookups.Kind.PORTAL_LINK, link.id());
                    return admission.admit(portal, link.email(), Optional.empty());
                });
    }

    private Optional<UUID> linkOf(Token token) {
        return lookups.find(Lookups.Kind.PORTAL_LINK, token.hash())
                .filter(found -> found.workspace().equals(Workspaces.current()))
                .map(Lookups.Found::subject);
    }
}
