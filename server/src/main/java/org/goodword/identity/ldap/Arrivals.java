package org.goodword.identity.ldap;

import org.goodword.identity.directory.Admitting;
import org.goodword.identity.directory.Newcomer;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.Visit;
import org.goodword.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets in whom the directory has recognised.
@Component
class Arrivals {
    static final Actor DIRECTORY = new Actor.System("ldap");

    private final Admitting admitting;
    private final SignIn signIn;

    Arrivals(Admitting admitting, SignIn signIn) {
        this.admitting = admitting;
        this.signIn = signIn;
    }

    /// Our second factor is asked for as after a password.
    ///
    /// @throws Rejected as [Admitting] says
    @Transactional
    public Arrival arrive(Newcomer newcomer, LdapSettings settings, Visit visit) {
        return signIn.byDirectory(admitting.admit(newcomer, settings.policy(), DIRECTORY), "ldap", false, visit);
    }
}
