package org.goodword.mail.fetching;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.channels.ChannelPermissions;
import org.goodword.ledger.Ledger;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.MailboxStore.Kept;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Configures from where accounts' mail is fetched, and tells how that fares.
@Component
public class Mailboxes {
    private final MailboxStore store;
    private final CursorStore cursors;
    private final AccountingQuery accounting;
    private final ChannelAccounts accounts;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Mailboxes(
            MailboxStore store,
            CursorStore cursors,
            AccountingQuery accounting,
            ChannelAccounts accounts,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.cursors = cursors;
        this.accounting = accounting;
        this.accounts = accounts;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    public record Overview(ChannelAccount account, FetchedMailbox mailbox, MailboxState state, Accounting accounting) {}

    /// Those that are fetched.
    @Transactional(readOnly = true)
    public List<Overview> all() {
        var counted = accounting.all();
        return store.all().stream()
                .flatMap(kept -> overview(kept, counted).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Overview> find(AccountId account) {
        var counted = accounting.all();
        return store.find(account).flatMap(kept -> overview(kept, counted));
    }

    private Optional<Overview> overview(Kept kept, Map<UUID, Accounting> counted) {
        var account = kept.mailbox().account();
        var sums = counted.getOrDefault(account.value(), Accounting.NONE);
        return accounts.find(account).map(found -> new Overview(found, kept.mailbox(), kept.state(), sums));
    }

    /// Creates or replaces; fetching begins at once. What signs in may be left out where it stays as it was, for the
    /// same server and user.
    ///
    /// @throws Rejected `not-found`, `invalid-value`, `stale-version`, `not-allowed`
    @Transactional
    public void put(AccountId id, Precondition seen, MailboxPlan plan, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        if (accounts.find(id).isEmpty()) throw NotFound.of("channel account", id.value());
        var before = store.lock(id).map(Kept::mailbox);
        before.ifPresent(mailbox -> mailbox.version().requireSeen(seen));
        var mailbox = mailbox(id, plan, before);
        if (before.filter(mailbox::isElsewhere).isPresent()) cursors.forget(id);
        store.put(mailbox, clock.instant());
        work.add(Fetches.WORK, id.value(), clock.instant());
        ledger.append(new MailboxEvent("mailbox.configured", id, plan.server().host()), by.actor());
    }

    private FetchedMailbox mailbox(AccountId id, MailboxPlan plan, Optional<FetchedMailbox> before) {
        var same = before.filter(
                old -> old.server().host().equalsIgnoreCase(plan.server().host())
                        && old.user().equals(plan.user()));
        var signIn = plan.signIn(same.map(FetchedMailbox::signIn));
        if (signIn instanceof SignIn.OAuth oauth) requireSafe(oauth);
        return new FetchedMailbox(
                id,
                plan.server(),
                plan.user(),
                signIn,
                plan.folders(),
                plan.begin(),
                plan.afterwards(),
                same.map(FetchedMailbox::connectedAt).orElseGet(clock::instant),
                new Version(1));
    }

    private static void requireSafe(SignIn.OAuth oauth) {
        if (!TokenEndpoint.isSafe(oauth.tokenEndpoint()))
            throw Invalid.of("tokenEndpoint", "The token endpoint must be an https:// address.");
        if (!oauth.authorizationEndpoint().map(TokenEndpoint::isSafe).orElse(true))
            throw Invalid.of("authorizationEndpoint", "The address to sign in at must be an https:// address.");
    }

    /// What was fetched stays, and so does what lies at its source.
    @Transactional
    public void remove(AccountId id, Caller by) {
        by.require(ChannelPermissions.MANAGE);
        var before = store.lock(id).orElseThrow(() -> NotFound.of("mailbox", id.value()));
        store.delete(id);
        work.done(Fetches.WORK, id.value());
        ledger.append(
                new MailboxEvent(
                        "mailbox.removed", id, before.mailbox().server().host()),
                by.actor());
    }

    /// It works again, as somebody has just seen: the next try need not wait.
    @Transactional
    public void again(AccountId id) {
        var failing = store.lock(id).filter(kept -> kept.state().state().equals(MailboxState.FAILING));
        failing.ifPresent(_ -> work.add(Fetches.WORK, id.value(), clock.instant()));
    }
}
