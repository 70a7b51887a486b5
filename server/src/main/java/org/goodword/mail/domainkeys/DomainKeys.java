package org.goodword.mail.domainkeys;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.ChannelPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.mail.MailProblem.DomainKeyNotPublished;
import org.goodword.mail.authenticating.Dns;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The keys of the domains that this workspace sends from. One signs only after the world can see it: what is signed
/// with a key that nobody finds is trusted less than what is not signed.
@Component
public class DomainKeys {
    private final DomainKeyStore store;
    private final ChannelAccounts accounts;
    private final Dns dns;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DomainKeys(
            DomainKeyStore store,
            ChannelAccounts accounts,
            Dns dns,
            Ledger ledger,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.dns = dns;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A domain that we send from.
    ///
    /// @param key absent until one is made
    public record Domain(String name, Optional<DomainKey> key) {}

    /// @throws Rejected `not-allowed`
    public List<Domain> all(Caller by) {
        by.require(ChannelPermissions.MANAGE);
        return in(() -> {
            var keys = store.all().stream().collect(Collectors.toMap(DomainKey::domain, Function.identity()));
            return domains().stream()
                    .map(name -> new Domain(name, Optional.ofNullable(keys.get(name))))
                    .toList();
        });
    }

    /// Makes a key where there is none; then signs with it, or rests.
    ///
    /// @throws Rejected `not-allowed`; `not-found` for a domain that we do not send from;
    /// `domain-key-not-published`, when the key is made, but rests
    public DomainKey turn(String domain, boolean signs, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var key = in(() -> made(domain, by));
        if (signs && !key.signs()) requirePublished(key);
        return in(() -> {
            if (store.turn(domain, signs))
                ledger.append(
                        new DomainKeyChanged(signs ? "domain-key.signs" : "domain-key.rests", domain), by.actor());
            return find(domain);
        });
    }

    /// @throws Rejected `not-allowed`, `not-found`
    public void remove(String domain, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        in(() -> {
            if (!store.delete(domain)) throw NotFound.of("domain key", domain);
            ledger.append(new DomainKeyChanged("domain-key.removed", domain), by.actor());
            return domain;
        });
    }

    private DomainKey made(String domain, Caller by) {
        if (!domains().contains(domain)) throw NotFound.of("domain", domain);
        if (store.find(domain).isEmpty()) {
            var pair = KeyPairs.make();
            var base64 = Base64.getEncoder();
            var selector = "gw" + Ids.next().toString().replace("-", "").substring(20);
            var key = new DomainKey(
                    domain, selector, base64.encodeToString(pair.getPublic().getEncoded()), false, clock.instant());
            store.insert(key, base64.encodeToString(pair.getPrivate().getEncoded()));
            ledger.append(new DomainKeyChanged("domain-key.made", domain), by.actor());
        }
        return find(domain);
    }

    private DomainKey find(String domain) {
        return store.find(domain).orElseThrow(() -> NotFound.of("domain key", domain));
    }

    private void requirePublished(DomainKey key) {
        try {
            if (!Publication.of(key, dns))
                throw new Rejected(new DomainKeyNotPublished(
                        "There is no such record yet at %s. Changes of the DNS may take an hour to be seen."
                                .formatted(key.recordName())));
        } catch (Dns.Silent silent) {
            throw new Rejected(new DomainKeyNotPublished("The DNS does not answer just now. Try again in a moment."));
        }
    }

    private List<String> domains() {
        return accounts.all().stream()
                .map(account -> account.address().domain())
                .distinct()
                .sorted()
                .toList();
    }

    private <T> T in(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }
}
