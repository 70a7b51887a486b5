package org.goodword.identity.oidc;

import java.util.Collections;
import org.goodword.identity.directory.Admitting;
import org.goodword.identity.signin.SignIn;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.Visit;
import org.goodword.platform.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Lets in who was believed.
@Component
class Arriving {
    private static final Actor PROVIDER = new Actor.System("oidc");

    private final Admitting admitting;
    private final SignIn signIn;

    Arriving(Admitting admitting, SignIn signIn) {
        this.admitting = admitting;
        this.signIn = signIn;
    }

    /// @throws Rejected as [Admitting] says
    @Transactional
    public Arrival arrive(Person person, OidcSettings settings, Visit visit) {
        var agent = admitting.admit(person.newcomer(), settings.policy(), PROVIDER);
        return signIn.byDirectory(agent, "oidc", factorCounts(person, settings), visit);
    }

    private static boolean factorCounts(Person person, OidcSettings settings) {
        return switch (settings.secondFactor()) {
            case OURS -> false;
            case SAID -> !Collections.disjoint(person.ways(), settings.factorWords());
            case THEIRS -> true;
        };
    }
}
