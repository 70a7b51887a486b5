package org.goodword.identity.apps;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationSuccessResponse;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.apps.AuthorisationRequests.Asked;
import org.goodword.identity.apps.GrantStore.Grant;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Token;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What agents allow apps, and take back.
@Component
public class AppConsents {
    static final String CODE = "gwc_";

    /// RFC 6749 §4.1.2 recommends ten minutes at most; a redirect takes a second.
    private static final Duration CODE_LIVES = Duration.ofSeconds(60);

    private final AuthorisationRequests requests;
    private final AppConsentStore store;
    private final GrantStore grants;
    private final Ledger ledger;
    private final Clock clock;

    AppConsents(AuthorisationRequests requests, AppConsentStore store, GrantStore grants, Ledger ledger, Clock clock) {
        this.requests = requests;
        this.store = store;
        this.grants = grants;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// What an app wants that sent somebody here.
    ///
    /// @param query of the address that she was sent to
    /// @param issuer who we are to the app
    /// @throws Rejected `unknown-app`, `redirect-uri-not-registered`
    @Transactional(readOnly = true)
    public Question ask(String query, String issuer, Caller by) {
        return switch (requests.read(query, issuer)) {
            case Asked.Refused(var address) -> new Question.Senseless(address);
            case Asked.Wanted wanted -> new Question.Whether(wanted.app(), wanted.scopes(), knows(wanted, by.agent()));
        };
    }

    /// Whether she need not be asked again. A program on her own machine may be another one that listens at the same
    /// address, and can prove nothing (RFC 8252 §8.6): of it she is asked each time.
    private boolean knows(Asked.Wanted wanted, AgentId agent) {
        var provable = wanted.app().isConfidential()
                || wanted.app()
                        .redirectUri(wanted.back().address())
                        .filter(uri -> !uri.isLoopback())
                        .isPresent();
        return provable
                && store.find(wanted.app().id(), agent)
                        .filter(allowed -> allowed.includes(wanted.scopes()))
                        .isPresent();
    }

    /// @return where to send her: the app's own address, with a code
    /// @throws Rejected `unknown-app`, `redirect-uri-not-registered`
    @Transactional
    public URI allow(String query, String issuer, Caller by) {
        return switch (requests.read(query, issuer)) {
            case Asked.Refused(var address) -> address;
            case Asked.Wanted wanted -> allow(wanted, by);
        };
    }

    private URI allow(Asked.Wanted wanted, Caller by) {
        var app = wanted.app().id();
        var before = store.find(app, by.agent());
        if (before.filter(allowed -> allowed.includes(wanted.scopes())).isEmpty()) {
            var all = before.map(wanted.scopes()::or).orElse(wanted.scopes());
            store.put(app, by.agent(), all, clock.instant());
            announce("app.allowed", wanted.app(), Map.of("scopes", all.texts()), by.actor());
        }
        var code = Token.random(CODE);
        var back = wanted.back();
        var until = clock.instant().plus(CODE_LIVES);
        grants.begin(
                new Grant(
                        Ids.next(),
                        app,
                        by.agent(),
                        wanted.scopes(),
                        back.address(),
                        wanted.challenge(),
                        until,
                        Optional.empty()),
                code);
        return new AuthorizationSuccessResponse(
                        URI.create(back.address()),
                        new AuthorizationCode(code.value()),
                        null,
                        back.state(),
                        new Issuer(back.issuer()),
                        ResponseMode.QUERY)
                .toURI();
    }

    /// @return where to send her: the app's own address, with the refusal
    /// @throws Rejected `unknown-app`, `redirect-uri-not-registered`
    @Transactional(readOnly = true)
    public URI refuse(String query, String issuer) {
        return switch (requests.read(query, issuer)) {
            case Asked.Refused(var address) -> address;
            case Asked.Wanted wanted -> wanted.back().refuse(OAuth2Error.ACCESS_DENIED);
        };
    }

    @Transactional(readOnly = true)
    public List<Allowed> of(Caller caller) {
        return store.of(caller.agent());
    }

    /// @throws Rejected `not-found`
    @Transactional
    public void takeBack(AppId app, Caller by) {
        takeBack(app, by.agent(), by.actor());
    }

    void takeBack(AppId app, AgentId agent, Actor by) {
        if (!store.delete(app, agent)) throw NotFound.of("app that was allowed anything", app.value());
        announceRevoked(app, agent, by);
    }

    private void announceRevoked(AppId app, AgentId agent, Actor by) {
        ledger.append(IdentityEvent.of("app.revoked", app.value(), Map.of("agent", agent.value())), by);
    }

    private void announce(String code, App app, Map<String, Object> facts, Actor by) {
        ledger.append(IdentityEvent.of(code, app.id().value(), facts), by);
    }

    /// Who leaves takes back all she has allowed.
    @EventListener
    void on(IdentityEvent event) {
        var leaves = event.code().equals("agent.changed") && event.facts().get("state") == Agent.State.DEACTIVATED;
        if (!leaves) return;
        var agent = new AgentId(event.subject().id());
        store.deleteOf(agent).forEach(app -> announceRevoked(app, agent, new Actor.System("deactivation")));
    }

    public sealed interface Question {
        /// There is nothing to ask: what the app wants cannot be had.
        ///
        /// @param address the app's own, with the error
        record Senseless(URI address) implements Question {}

        /// @param known that she has said yes to all of it before, and is not asked again
        record Whether(App app, AppScopes scopes, boolean known) implements Question {}
    }
}
