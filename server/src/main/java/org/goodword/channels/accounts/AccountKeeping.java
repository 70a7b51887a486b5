package org.goodword.channels.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccount.Limits;
import org.goodword.channels.ChannelAccount.Mails;
import org.goodword.channels.ChannelAccount.Relay;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.ChannelEvent;
import org.goodword.channels.ChannelPermissions;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.LaneTrouble;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Invalid;
import org.goodword.platform.Lookups;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Configures accounts. An address belongs to one account of one workspace: mail for it must have one place to go.
@Component
public class AccountKeeping implements ChannelAccounts {
    private final AccountStore store;
    private final Brands brands;
    private final Lookups lookups;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;

    AccountKeeping(AccountStore store, Brands brands, Lookups lookups, Outbox outbox, Ledger ledger, Clock clock) {
        this.store = store;
        this.brands = brands;
        this.lookups = lookups;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChannelAccount> find(AccountId id) {
        return store.find(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChannelAccount> ofBrand(BrandId brand) {
        return store.ofBrand(brand);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChannelAccount> all() {
        return store.all();
    }

    /// Why mail does not leave by them just now; who is well is not there.
    @Transactional(readOnly = true)
    public Map<AccountId, LaneTrouble> troubles() {
        var ids = store.all().stream().map(account -> account.id().value()).toList();
        return outbox.troubles(ids).entrySet().stream()
                .collect(Collectors.toMap(entry -> new AccountId(entry.getKey()), Map.Entry::getValue));
    }

    /// The relay lets us in: what waited for that leaves at once.
    @Transactional
    public void worksAgain(AccountId id) {
        outbox.reopen(id.value());
    }

    /// When mail last came and left, by account.
    @Transactional(readOnly = true)
    public Map<AccountId, Traffic> traffic() {
        return store.traffic();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void received(AccountId id) {
        store.received(id, clock.instant());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void sent(AccountId id) {
        store.sent(id, clock.instant());
    }

    /// Creates or replaces. A relay without a password keeps the one it had, for the same host and user.
    ///
    /// @throws Rejected `invalid-value`, `key-taken`, `stale-version`, `not-allowed`
    @Transactional
    public ChannelAccount put(AccountId id, Precondition seen, Plan plan, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        if (brands.find(plan.brand()).isEmpty()) throw Invalid.of("brand", "There is no such brand.");
        if (store.isTaken(plan.address(), id))
            throw Invalid.of("address", "Another account has the address %s.".formatted(plan.address()));
        var before = store.lock(id);
        before.ifPresent(account -> account.version().requireSeen(seen));
        var relay = plan.relay().map(given -> completed(given, before.flatMap(ChannelAccount::relay)));
        store.put(
                new ChannelAccount(
                        id,
                        plan.brand(),
                        plan.address(),
                        plan.name(),
                        relay,
                        plan.limits(),
                        plan.mails(),
                        new Version(1)),
                clock.instant());
        lookups.remove(Lookups.Kind.ADDRESS, id.value());
        lookups.put(Lookups.Kind.ADDRESS, plan.address().value(), id.value());
        outbox.reopen(id.value());
        ledger.append(new ChannelEvent("channel.configured", id, plan.address().value()), by.actor());
        return store.find(id).orElseThrow();
    }

    /// The tickets and messages that came over it stay.
    @Transactional
    public void remove(AccountId id, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var account = store.lock(id).orElseThrow(() -> NotFound.of("channel account", id.value()));
        store.delete(id);
        lookups.remove(Lookups.Kind.ADDRESS, id.value());
        ledger.append(new ChannelEvent("channel.removed", id, account.address().value()), by.actor());
    }

    private static Relay completed(Relay given, Optional<Relay> before) {
        if (given.password().isPresent()) return given;
        var kept = before.filter(
                        old -> old.host().equals(given.host()) && old.user().equals(given.user()))
                .flatMap(Relay::password);
        return new Relay(given.host(), given.port(), given.tls(), given.user(), kept);
    }

    public record Plan(
            BrandId brand, EmailAddress address, String name, Optional<Relay> relay, Limits limits, Mails mails) {
        public Plan(BrandId brand, EmailAddress address, String name, Optional<Relay> relay) {
            this(brand, address, name, relay, Limits.USUAL, Mails.USUAL);
        }
    }
}
