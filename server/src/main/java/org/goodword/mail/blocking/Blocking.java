package org.goodword.mail.blocking;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.goodword.channels.ChannelAccounts;
import org.goodword.ledger.Ledger;
import org.goodword.mail.MailPermissions;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The list of those whose mail is filed as spam, and is never answered by machine.
@Component
public class Blocking {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,250}[a-z0-9])?");

    private final BlockStore store;
    private final ChannelAccounts accounts;
    private final Ledger ledger;
    private final Clock clock;

    Blocking(BlockStore store, ChannelAccounts accounts, Ledger ledger, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Newest first.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Page<Block> list(PageRequest page, Caller caller) {
        caller.require(MailPermissions.TRAY);
        return store.list(page);
    }

    /// Who is blocked already stays so.
    ///
    /// @param text an address, or a domain
    /// @throws Rejected `invalid-value`, `not-allowed`
    @Transactional
    public Block add(String text, Caller by) {
        by.require(MailPermissions.TRAY);
        var value = value(text);
        requireForeign(value);
        var block = new Block(Ids.next(), value, by.actor().agent(), clock.instant());
        if (store.insert(block)) ledger.append(new BlockEvent("block.added", block.id(), value), by.actor());
        return store.find(value).orElseThrow();
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional
    public void remove(UUID id, Caller by) {
        by.require(MailPermissions.TRAY);
        var block = store.delete(id).orElseThrow(() -> NotFound.of("block", id));
        ledger.append(new BlockEvent("block.removed", id, block.value()), by.actor());
    }

    @Transactional(readOnly = true)
    public boolean isBlocked(EmailAddress address) {
        var values = new ArrayList<String>();
        values.add(address.value());
        values.addAll(domains(address.domain()));
        return store.holds(values);
    }

    /// The domain and those above it.
    private static List<String> domains(String domain) {
        var all = new ArrayList<String>();
        for (var rest = domain; !rest.isEmpty(); rest = rest.contains(".") ? rest.substring(rest.indexOf('.') + 1) : "")
            all.add("@" + rest);
        return all;
    }

    private static String value(String text) {
        var given = text.strip().toLowerCase(Locale.ROOT);
        var address = EmailAddress.parse(given);
        if (address.isPresent()) return address.get().value();
        var domain = given.startsWith("@") ? given.substring(1) : given;
        if (!DOMAIN.matcher(domain).matches() || !domain.contains("."))
            throw Invalid.of("value", "Give an address (a@spam.example) or a domain (spam.example).");
        return "@" + domain;
    }

    private void requireForeign(String value) {
        for (var account : accounts.all()) {
            var address = account.address();
            if (address.value().equals(value) || domains(address.domain()).contains(value))
                throw Invalid.of("value", "That would block %s, an address of our own.".formatted(address));
        }
    }
}
