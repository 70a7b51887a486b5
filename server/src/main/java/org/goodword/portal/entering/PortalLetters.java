package org.goodword.portal.entering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.identity.BrandId;
import org.goodword.mail.HouseLetters.HouseLetter;
import org.goodword.portal.PortalLanguages;
import org.goodword.portal.keeping.PortalAddresses;
import org.goodword.portal.keeping.Portals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the mail with a link, in the language of who asked for it.
@Component
class PortalLetters {
    private final PortalLinkStore store;
    private final PortalLinks links;
    private final Portals portals;
    private final PortalAddresses addresses;
    private final Contacts contacts;
    private final Clock clock;

    PortalLetters(
            PortalLinkStore store,
            PortalLinks links,
            Portals portals,
            PortalAddresses addresses,
            Contacts contacts,
            Clock clock) {
        this.store = store;
        this.links = links;
        this.portals = portals;
        this.addresses = addresses;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<BrandId> brand(UUID link) {
        return store.find(link, clock.instant()).map(PortalLink::brand);
    }

    /// Empty for a link that opens no more, and for a portal that was closed.
    @Transactional
    public Optional<HouseLetter> compose(UUID id) {
        return links.mint(id)
                .flatMap(minted -> portals.open(minted.link().brand()).map(open -> {
                    var link = minted.link();
                    var words = PortalLanguages.words(link.language(), open.brand());
                    var title = open.portal().titleOf(open.brand());
                    var address = "%s/entry/%s"
                            .formatted(
                                    addresses.of(open.brand(), open.portal()),
                                    minted.token().value());
                    return new HouseLetter(
                            link.email(),
                            name(link),
                            words.say("letter.subject", title),
                            words.say("letter.text", title, address),
                            List.of());
                }));
    }

    private String name(PortalLink link) {
        return contacts.find(link.email())
                .flatMap(contacts::find)
                .map(Contact::name)
                .orElse("");
    }
}
