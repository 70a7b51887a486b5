package org.goodword.identity.apps;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.apps.AppStore.Used;
import org.goodword.ledger.Ledger;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Lookups;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Token;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Which apps may ask agents for anything, as administrators keep them.
@Component
public class AppKeeping {
    static final String SECRET = "gwx_";
    private static final int MOST = 100;

    private final AppStore store;
    private final AppConsentStore consents;
    private final AppConsents people;
    private final Lookups lookups;
    private final Ledger ledger;
    private final Clock clock;

    AppKeeping(
            AppStore store, AppConsentStore consents, AppConsents people, Lookups lookups, Ledger ledger, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.people = people;
        this.lookups = lookups;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public List<Listed> all(Caller by) {
        by.require(IdentityPermissions.MANAGE_INTEGRATIONS);
        return store.all().stream().map(Listed::of).toList();
    }

    /// A secret is shown once; we keep its hash.
    ///
    /// @param confidential whether it can keep a secret
    /// @throws Rejected `not-allowed`, `invalid-value`
    @Transactional
    public Registered register(Wish wish, boolean confidential, Caller by) {
        by.require(IdentityPermissions.MANAGE_INTEGRATIONS);
        if (store.number() >= MOST) throw Invalid.of("name", "At most %d apps are kept. Remove one.".formatted(MOST));
        var secret = confidential ? Optional.of(Token.random(SECRET)) : Optional.<Token>empty();
        var app = new App(
                new AppId(Ids.next()),
                wish.name(),
                secret.map(Token::hash),
                wish.redirectUris(),
                wish.scopes(),
                by.agent(),
                clock.instant(),
                new Version(1));
        store.insert(app);
        lookups.put(Lookups.Kind.APP, app.id().value().toString(), app.id().value());
        announce("app.registered", app, by);
        return new Registered(app, secret);
    }

    /// What it may ask for no more, it does no more, at once.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-value`, `stale-version`
    @Transactional
    public App change(AppId id, Precondition seen, Wish wish, Caller by) {
        var app = lock(id, by);
        app.version().requireSeen(seen);
        var changed = new App(
                id,
                wish.name(),
                app.secretHash(),
                wish.redirectUris(),
                wish.scopes(),
                app.madeBy(),
                app.createdAt(),
                new Version(app.version().value() + 1));
        store.update(changed);
        announce("app.changed", changed, by);
        return changed;
    }

    /// The one before counts no more.
    ///
    /// @throws Rejected `not-allowed`, `not-found`, `invalid-value` for a public one
    @Transactional
    public Registered renewSecret(AppId id, Caller by) {
        var app = lock(id, by);
        if (!app.isConfidential()) throw Invalid.of("app", "This app keeps no secret.");
        var secret = Token.random(SECRET);
        var changed = new App(
                id,
                app.name(),
                Optional.of(secret.hash()),
                app.redirectUris(),
                app.scopes(),
                app.madeBy(),
                app.createdAt(),
                new Version(app.version().value() + 1));
        store.update(changed);
        announce("app.secret-renewed", changed, by);
        return new Registered(changed, Optional.of(secret));
    }

    /// With all that anybody has allowed it.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void remove(AppId id, Caller by) {
        var app = lock(id, by);
        store.delete(id);
        lookups.remove(Lookups.Kind.APP, id.value());
        announce("app.removed", app, by);
    }

    /// Who has allowed it what.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Page<Allowed> people(AppId id, PageRequest page, Caller by) {
        by.require(IdentityPermissions.MANAGE_INTEGRATIONS);
        if (store.find(id).isEmpty()) throw NotFound.of("app", id.value());
        return Page.of(consents.people(id, page), page.limit(), one -> Cursor.of(one.id()));
    }

    /// Takes back what somebody else has allowed it.
    ///
    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void takeBack(AppId id, AgentId agent, Caller by) {
        by.require(IdentityPermissions.MANAGE_INTEGRATIONS);
        people.takeBack(id, agent, by.actor());
    }

    private App lock(AppId id, Caller by) {
        by.require(IdentityPermissions.MANAGE_INTEGRATIONS);
        return store.lock(id).orElseThrow(() -> NotFound.of("app", id.value()));
    }

    private void announce(String code, App app, Caller by) {
        ledger.append(
                IdentityEvent.of(
                        code,
                        app.id().value(),
                        Map.of("name", app.name(), "scopes", app.scopes().texts())),
                by.actor());
    }

    /// What an administrator says of it.
    public record Wish(String name, List<RedirectUri> redirectUris, AppScopes scopes) {
        private static final int MOST_ADDRESSES = 10;

        public Wish {
            if (redirectUris.isEmpty() || redirectUris.size() > MOST_ADDRESSES)
                throw Invalid.of("redirectUris", "Name one to %d addresses.".formatted(MOST_ADDRESSES));
            if (new HashSet<>(redirectUris).size() < redirectUris.size())
                throw Invalid.of("redirectUris", "Name each address once.");
            if (scopes.isEmpty()) throw Invalid.of("scopes", "Name what it may ask for.");
        }
    }

    public record Registered(App app, Optional<Token> secret) {}

    /// @param people how many have allowed it something
    /// @param usedAt when it last did anything for one of them
    public record Listed(App app, int people, Optional<Instant> usedAt) {
        static Listed of(Used used) {
            return new Listed(used.app(), used.people(), used.usedAt());
        }
    }
}
