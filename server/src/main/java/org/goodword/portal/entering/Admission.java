package org.goodword.portal.entering;

import java.util.Optional;
import org.goodword.contacts.Contacts;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Token;
import org.goodword.portal.keeping.Portals.Open;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets in who has proven that an address is his, in whatever way: by a link, or by the brand's provider.
@Component
public class Admission {
    private static final Actor PORTAL = new Actor.System("portal");

    private final Contacts contacts;
    private final PortalSessions sessions;

    Admission(Contacts contacts, PortalSessions sessions) {
        this.contacts = contacts;
        this.sessions = sessions;
    }

    /// @param proven the address that is his
    /// @param name for somebody new
    /// @return the session's token, told once; empty for a stranger where none is let in
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Token> admit(Open portal, EmailAddress proven, Optional<String> name) {
        if (contacts.find(proven).isEmpty() && !portal.portal().strangers()) return Optional.empty();
        var contact = contacts.recognise(proven, name, PORTAL);
        return Optional.of(sessions.begin(portal.brand().id(), contact.id(), proven));
    }
}
