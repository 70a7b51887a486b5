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
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.Lookups;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.Workspaces;
import org.goodword.portal.PortalPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// How brands' portals look, whom they let in, and where they are found.
@Component
public class Portals {
    private final PortalStore store;
    private final PortalAddresses addresses;
    private final Brands brands;
    private final Lookups lookups;
    private final Ledger ledger;
    private final TransactionTemplate transactions;

    Portals(
            PortalStore store,
            PortalAddresses addresses,
            Brands brands,
            Lookups lookups,
            Ledger ledger,
            TransactionTemplate transactions) {
        this.store = store;
        this.addresses = addresses;
        this.brands = brands;
        this.lookups = lookups;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    /// One that is open, by its brand's key.
    @Transactional(readOnly = true)
    public Optional<Open> open(String key) {
        return brands.all().stream()
                .filter(brand -> brand.key().value().equals(key))
                .findFirst()
                .flatMap(this::open);
    }

    @Transactional(readOnly = true)
    public Optional<Open> open(BrandId brand) {
        return brands.find(brand).flatMap(this::open);
    }

    private Optional<Open> open(Brand brand) {
        return store.find(brand.id()).filter(Portal::enabled).map(portal -> new Open(brand, portal));
    }

    public record Open(Brand brand, Portal portal) {}

    /// The key of the brand whose portal has this host, open or not. Runs outside of workspaces.
    public Optional<String> keyAt(String host) {
        return lookups.find(Lookups.Kind.HOST, host)
                .flatMap(found -> Workspaces.in(
                        found.workspace(),
                        () -> transactions.execute(_ -> hosted(new BrandId(found.subject()), host))));
    }

    private Optional<String> hosted(BrandId brand, String host) {
        return store.find(brand)
                .filter(portal ->
                        portal.host().filter(new HostName(host)::equals).isPresent())
                .flatMap(_ -> brands.find(brand))
                .map(found -> found.key().value());
    }

    @Transactional(readOnly = true)
    public Kept of(BrandId brand, Caller caller) {
        caller.require(PortalPermissions.MANAGE);
        return kept(require(brand));
    }

    /// @param address where it is
    public record Kept(Portal portal, String address) {}

    private Kept kept(Brand brand) {
        var portal = store.find(brand.id()).orElseGet(() -> Portal.none(brand.id()));
        return new Kept(portal, addresses.of(brand, portal));
    }

    /// All but its logo.
    ///
    /// @throws Rejected `not-found`, `stale-version`, `invalid-value`, `key-taken` for the host of another,
    /// `not-allowed`
    @Transactional
    public Kept set(Portal portal, Precondition seen, Caller by) {
        by.require(PortalPermissions.MANAGE);
        var brand = require(portal.brand());
        var before = store.lock(brand.id()).orElseGet(() -> Portal.none(brand.id()));
        before.version().requireSeen(seen);
        portal.host().ifPresent(this::refuseOurs);
        if (!before.host().equals(portal.host())) {
            before.host().ifPresent(host -> lookups.remove(Lookups.Kind.HOST, host.value()));
            portal.host()
                    .ifPresent(host -> lookups.put(
                            Lookups.Kind.HOST, host.value(), brand.id().value()));
        }
        store.put(portal);
        ledger.append(new Changed(brand.id().value()), by.actor());
        return kept(brand);
    }

    /// Who took our own host for a portal would lock all agents out.
    private void refuseOurs(HostName host) {
        if (addresses.isOurs(host.value()))
            throw Invalid.of("host", "\"%s\" is where agents work. Take another host.".formatted(host.value()));
    }

    private Brand require(BrandId brand) {
        return brands.find(brand).orElseThrow(() -> NotFound.of("brand", brand.value()));
    }

    record Changed(UUID brand) implements Event {
        @Override
        public String code() {
            return "brand.portal-changed";
        }

        @Override
        public Subject subject() {
            return new Subject("brand", brand);
        }

        @Override
        public Map<String, Object> facts() {
            return Map.of();
        }
    }
}
