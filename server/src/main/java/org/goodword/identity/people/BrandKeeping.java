package org.goodword.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Brand;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.identity.IdentityEvent;
import org.goodword.identity.IdentityPermissions;
import org.goodword.identity.Key;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Brands: the public faces of the workspace.
@Component
public class BrandKeeping implements Brands {
    private final BrandStore store;
    private final Ledger ledger;
    private final Clock clock;

    BrandKeeping(BrandStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Brand> all() {
        return store.all();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Brand> find(BrandId id) {
        return store.find(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Brand first(Key key, String name, String language) {
        var brand = new Brand(new BrandId(Ids.next()), key, name, language, new Version(1));
        store.insert(brand, clock.instant());
        return brand;
    }

    @Transactional
    public Brand create(Key key, String name, String language, Caller by) {
        by.require(IdentityPermissions.MANAGE_BRANDS);
        var brand = new Brand(new BrandId(Ids.next()), key, name, language, new Version(1));
        if (!store.insert(brand, clock.instant()))
            throw Invalid.of("key", "There is a brand \"%s\" already.".formatted(key.value()));
        ledger.append(IdentityEvent.of("brand.created", brand.id().value()), by.actor());
        return brand;
    }

    @Transactional
    public Brand change(BrandId id, Precondition seen, Optional<String> name, Optional<String> language, Caller by) {
        by.require(IdentityPermissions.MANAGE_BRANDS);
        var brand = store.lock(id).orElseThrow(() -> NotFound.of("brand", id.value()));
        brand.version().requireSeen(seen);
        var changed = new Brand(
                id,
                brand.key(),
                name.orElse(brand.name()),
                language.orElse(brand.language()),
                new Version(brand.version().value() + 1));
        store.update(changed);
        ledger.append(IdentityEvent.of("brand.changed", id.value()), by.actor());
        return changed;
    }
}
