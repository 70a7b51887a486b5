package org.goodword.contacts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.SortKey;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to organisations.
@Component
public class Organisations {
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");

    /// Where anybody can have an address: such a domain is nobody's organisation.
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "me.com",
            "aol.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "t-online.de",
            "freenet.de",
            "proton.me",
            "protonmail.com",
            "mail.ru",
            "yandex.ru",
            "qq.com",
            "163.com",
            "orange.fr",
            "free.fr",
            "libero.it",
            "wp.pl");

    private final OrganisationStore store;
    private final Ledger ledger;
    private final Clock clock;

    Organisations(OrganisationStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    /// By name.
    @Transactional(readOnly = true)
    public Page<Organisation> list(PageRequest page) {
        var rows = store.list(page.after(2), page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                row -> Cursor.of(SortKey.of(row.name()), row.id().value()));
    }

    @Transactional
    public Organisation create(String name, List<String> domains, Caller by) {
        by.require(ContactPermissions.EDIT);
        var organisation = new Organisation(new OrganisationId(Ids.next()), name, domains, new Version(1));
        store.insert(organisation, clock.instant());
        setDomains(organisation.id(), domains);
        announce("organisation.created", organisation, by.actor());
        return store.find(organisation.id()).orElseThrow();
    }

    /// Absent parts are left alone.
    @Transactional
    public Organisation change(
            OrganisationId id, Precondition seen, Optional<String> name, Optional<List<String>> domains, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = store.lock(id).orElseThrow(() -> NotFound.of("organisation", id.value()));
        before.version().requireSeen(seen);
        domains.ifPresent(list -> setDomains(id, list));
        var changed = new Organisation(
                id,
                name.orElse(before.name()),
                before.domains(),
                new Version(before.version().value() + 1));
        store.update(changed);
        announce("organisation.changed", changed, by.actor());
        return store.find(id).orElseThrow();
    }

    Optional<OrganisationId> ofDomain(String domain) {
        return store.ofDomain(domain);
    }

    void hold(OrganisationId id) {
        store.hold(id);
    }

    void require(OrganisationId id) {
        if (store.find(id).isEmpty())
            throw Invalid.of("organisation", "There is no organisation \"%s\".".formatted(id.value()));
    }

    private void setDomains(OrganisationId id, List<String> domains) {
        domains.forEach(Organisations::requireDomain);
        store.setDomains(id, domains).ifPresent(taken -> {
            throw Invalid.of("domains", "The domain %s belongs to another organisation.".formatted(taken));
        });
    }

    private static void requireDomain(String domain) {
        if (!DOMAIN.matcher(domain).matches())
            throw Invalid.of("domains", "\"%s\" is not a domain; write \"example.com\".".formatted(domain));
        if (PUBLIC.contains(domain))
            throw Invalid.of(
                    "domains", "Anybody can have an address at %s; it is no organisation's.".formatted(domain));
    }

    private void announce(String code, Organisation organisation, Actor by) {
        ledger.append(ContactEvent.of(code, organisation.id().value(), Map.of("name", organisation.name())), by);
    }
}
