package org.goodword.portal.keeping;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.openid.Client;
import org.goodword.openid.RelyingParty;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Secrets;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.portal.PortalPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// By which providers customers sign in, brand by brand.
@Component
public class PortalProviders {
    private static final String PURPOSE = "portal-client-secret";
    private static final Version NONE = new Version(0);

    private final PortalProviderStore store;
    private final PortalStore portals;
    private final PortalAddresses addresses;
    private final Brands brands;
    private final RelyingParty party;
    private final Secrets secrets;
    private final Ledger ledger;

    PortalProviders(
            PortalProviderStore store,
            PortalStore portals,
            PortalAddresses addresses,
            Brands brands,
            RelyingParty party,
            Secrets secrets,
            Ledger ledger) {
        this.store = store;
        this.portals = portals;
        this.addresses = addresses;
        this.brands = brands;
        this.party = party;
        this.secrets = secrets;
        this.ledger = ledger;
    }

    /// That by which customers sign in now.
    @Transactional(readOnly = true)
    public Optional<PortalProvider> working(BrandId brand) {
        return store.find(brand).filter(PortalProvider::on);
    }

    /// Whether links by mail let in.
    @Transactional(readOnly = true)
    public boolean linksLetIn(BrandId brand) {
        return store.find(brand)
                .filter(PortalProvider::on)
                .map(PortalProvider::links)
                .orElse(true);
    }

    /// As the provider knows this installation.
    public Client client(PortalProvider of) {
        var secret = of.secret().map(kept -> secrets.decrypt(PURPOSE, kept)).orElse("");
        return new Client(of.issuer(), of.clientId(), secret, of.scopes(), "the brand's sign-in");
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional(readOnly = true)
    public Kept of(BrandId brand, Caller by) {
        by.require(PortalPermissions.MANAGE);
        return kept(require(brand));
    }

    /// @param provider absent where nobody has settled one
    /// @param redirect where customers come back to, which the provider must know beforehand
    public record Kept(Optional<PortalProvider> provider, String redirect) {
        public Version version() {
            return provider.map(PortalProvider::version).orElse(NONE);
        }
    }

    private Kept kept(Brand brand) {
        var portal = portals.find(brand.id()).orElseGet(() -> Portal.none(brand.id()));
        return new Kept(store.find(brand.id()), addresses.returned(brand, portal));
    }

    /// @param secret absent to keep the one that is known, empty for none
    /// @throws Rejected `not-found`, `stale-version`, `invalid-value`, `not-allowed`
    @Transactional
    public Kept set(PortalProvider wanted, Optional<String> secret, Precondition seen, Caller by) {
        by.require(PortalPermissions.MANAGE);
        var brand = require(wanted.brand());
        var before = store.lock(brand.id());
        before.map(PortalProvider::version).orElse(NONE).requireSeen(seen);
        party.requireAddress(wanted.issuer());
        var sealed = secret.isPresent()
                ? secret.filter(text -> !text.isEmpty()).map(text -> secrets.encrypt(PURPOSE, text))
                : known(before, wanted);
        store.put(wanted.with(sealed));
        ledger.append(new Changed(brand.id().value(), wanted), by.actor());
        return kept(brand);
    }

    /// What one provider was trusted with is not told to another.
    private static Optional<String> known(Optional<PortalProvider> before, PortalProvider wanted) {
        var secret = before.flatMap(PortalProvider::secret);
        if (secret.isPresent() && !before.orElseThrow().issuer().equals(wanted.issuer()))
            throw Invalid.of("secret", "This is another provider. Give its secret too.");
        return secret;
    }

    private Brand require(BrandId brand) {
        return brands.find(brand).orElseThrow(() -> NotFound.of("brand", brand.value()));
    }

    record Changed(UUID brand, PortalProvider now) implements Event {
        @Override
        public String code() {
            return "brand.portal-provider-changed";
        }

        @Override
        public Subject subject() {
            return new Subject("brand", brand);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of(
                    "on", now.on(),
                    "issuer", now.issuer(),
                    "trustsUnverified", now.trustsUnverified(),
                    "links", now.links());
        }
    }
}
