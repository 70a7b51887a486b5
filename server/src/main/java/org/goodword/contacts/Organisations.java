package org.goodword.contacts;

import java.time.Clock;
import java.util.Collection;
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
import org.goodword.platform.Rejected;
import org.goodword.platform.SortKey;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.jooq.Condition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
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
    private final TermStore terms;
    private final Ledger ledger;
    private final Clock clock;

    Organisations(OrganisationStore store, TermStore terms, Ledger ledger, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Map<OrganisationId, String> names(Collection<OrganisationId> ids) {
        return store.names(ids);
    }

    /// By name, without those that were merged into others.
    ///
    /// @param typed words, each of which begins one of an organisation's name or domains
    /// @param filtered what `PeopleFilters` made of a filter
    @Transactional(readOnly = true)
    public Page<Organisation> list(Optional<String> typed, Condition filtered, PageRequest page) {
        var rows = store.list(typed, filtered, page.after(2), page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                row -> Cursor.of(SortKey.of(row.name()), row.id().value()));
    }

    @Transactional
    public Organisation create(String name, List<String> domains, Caller by) {
        by.require(ContactPermissions.EDIT);
        var organisation = made(name, domains);
        store.insert(organisation, clock.instant());
        setDomains(organisation.id(), domains);
        terms.renew(Party.of(organisation.id()));
        announce("organisation.created", organisation, by.actor());
        return store.find(organisation.id()).orElseThrow();
    }

    /// @param change absent parts are left alone
    @Transactional
    public Organisation change(OrganisationId id, Precondition seen, OrganisationChange change, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = store.lock(id).orElseThrow(() -> NotFound.of("organisation", id.value()));
        before.mergedInto().ifPresent(into -> {
            throw new Rejected(new MergedAway(into.value()));
        });
        before.version().requireSeen(seen);
        change.domains().ifPresent(list -> setDomains(id, list));
        store.update(new Organisation(
                id,
                change.name().orElse(before.name()),
                before.domains(),
                change.sharesTickets().orElse(before.sharesTickets()),
                before.mergedInto(),
                new Version(before.version().value() + 1)));
        terms.renew(Party.of(id));
        var after = store.find(id).orElseThrow();
        ledger.append(ContactEvent.of("organisation.changed", id.value(), Changes.between(before, after)), by.actor());
        return after;
    }

    public record OrganisationChange(
            Optional<String> name, Optional<List<String>> domains, Optional<Boolean> sharesTickets) {}

    private static Organisation made(String name, List<String> domains) {
        return new Organisation(new OrganisationId(Ids.next()), name, domains, false, Optional.empty(), new Version(1));
    }

    /// Of whom another system tells: the one that has one of these domains or this name, else a new one. A domain that
    /// is nobody's, or another's, is left out.
    @Transactional(propagation = Propagation.MANDATORY)
    public Introduced introduce(String name, List<String> domains, Actor by) {
        var known = find(name, domains);
        if (known.isPresent()) return new Introduced(known.get(), false, List.of());
        var usable = domains.stream().filter(Organisations::isUsable).distinct().toList();
        var organisation = made(name, usable);
        store.insert(organisation, clock.instant());
        store.setDomains(organisation.id(), usable);
        terms.renew(Party.of(organisation.id()));
        announce("organisation.created", organisation, by);
        return new Introduced(organisation.id(), true, unusable(domains));
    }

    /// @param made it was not there before
    /// @param leftOut domains that cannot be an organisation's
    public record Introduced(OrganisationId id, boolean made, List<String> leftOut) {}

    /// By one of its domains, else by its name as it sorts.
    @Transactional(readOnly = true)
    public Optional<OrganisationId> find(String name, List<String> domains) {
        return domains.stream()
                .flatMap(domain -> store.ofDomain(domain).stream())
                .findFirst()
                .or(() -> store.named(name));
    }

    /// Takes one away that nobody has changed since and nothing refers to. In a transaction of its own, for
    /// the database says what refers to it.
    ///
    /// @return false when it stays
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean forget(OrganisationId id, Actor by) {
        var organisation = store.lock(id);
        if (organisation.isEmpty()) return true;
        if (!organisation.get().version().equals(new Version(1))) return false;
        store.setDomains(id, List.of());
        store.delete(id);
        terms.forget(Party.of(id));
        announce("organisation.removed", organisation.get(), by);
        return true;
    }

    /// Those that are no organisation's, or no domains.
    public static List<String> unusable(List<String> domains) {
        return domains.stream().filter(domain -> !isUsable(domain)).toList();
    }

    private static boolean isUsable(String domain) {
        return DOMAIN.matcher(domain).matches() && !PUBLIC.contains(domain);
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
