package org.goodword.identity.oidc;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.goodword.identity.passkeys.Site;
import org.goodword.identity.signin.SignIn.Arrival;
import org.goodword.identity.signin.Visit;
import org.goodword.openid.Believed;
import org.goodword.openid.RelyingParty;
import org.goodword.openid.RelyingParty.Checked;
import org.goodword.openid.Returned;
import org.goodword.platform.Caller;
import org.springframework.stereotype.Component;

/// Signs in by the provider: she is sent there, and comes back with a code. The provider may take its time: no
/// transaction is open meanwhile.
@Component
public class OidcSignIn {
    private static final String BACK = "/sign-in/returned";
    private static final String SIGN_OUT = "goodword.providerSignOut";

    private final OidcKeeping keeping;
    private final RelyingParty party;
    private final Journeys journeys;
    private final Arriving arriving;

    OidcSignIn(OidcKeeping keeping, RelyingParty party, Journeys journeys, Arriving arriving) {
        this.keeping = keeping;
        this.party = party;
        this.journeys = journeys;
        this.arriving = arriving;
    }

    /// What stands on the button; empty where there is none.
    public Optional<String> button() {
        return keeping.working().map(OidcSettings::button);
    }

    /// Where the provider sends people back to, which it wants to know beforehand.
    public static String redirect(HttpServletRequest request) {
        return Site.of(request).origin() + BACK;
    }

    /// The address at the provider; it works for ten minutes, once, in this browser.
    ///
    /// @throws Rejected `provider-off`, `provider-unreachable`, `provider-wrong`, `too-many-requests`
    public URI begin(HttpServletRequest request) {
        journeys.count(request);
        var settings = keeping.working().orElseThrow(OidcProblem::off);
        var departure = party.depart(keeping.client(settings), redirect(request));
        journeys.keep(departure.journey(), request);
        return departure.address();
    }

    /// She is back.
    ///
    /// @throws Rejected in words, whatever is wrong
    public Arrival finish(Returned returned, HttpServletRequest request) {
        journeys.count(request);
        var settings = keeping.working().orElseThrow(OidcProblem::off);
        var client = keeping.client(settings);
        var journey = journeys.take(request);
        var believed = party.arrive(client, journey, returned, token -> Person.isThin(token, settings));
        var arrival = arriving.arrive(Person.of(believed, settings, client), settings, Visit.of(request));
        remember(believed, settings, request);
        return arrival;
    }

    private static void remember(Believed believed, OidcSettings settings, HttpServletRequest request) {
        if (!settings.signsOutThere()) return;
        believed.signOut(URI.create(Site.of(request).origin() + "/sign-in"))
                .ifPresent(address -> request.setAttribute(SIGN_OUT, address.toString()));
    }

    /// Takes what was remembered into the session that has begun meanwhile.
    public static void keepSignOut(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && request.getAttribute(SIGN_OUT) instanceof String address)
            session.setAttribute(SIGN_OUT, address);
    }

    /// Where who signs out here ends her session at the provider (OpenID Connect RP-Initiated Logout 1.0); empty where
    /// she did not come from there, or the provider or the workspace does not want it.
    public Optional<String> signOutAddress(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SIGN_OUT) instanceof String address
                ? Optional.of(address)
                : Optional.empty();
    }

    /// Looks at the provider that is kept, as at a sign-in.
    ///
    /// @throws Rejected `not-allowed`, `provider-off`, `provider-unreachable`, `provider-wrong`
    public Checked check(Caller by) {
        var settings = keeping.show(by).orElseThrow(OidcProblem::off);
        return party.check(keeping.client(settings));
    }
}
