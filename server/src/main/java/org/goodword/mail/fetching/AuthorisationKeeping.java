package org.goodword.mail.fetching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.ledger.Ledger;
import org.goodword.mail.fetching.AuthorisationStore.Kept;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Token;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is remembered while a mailbox's owner is at her provider, and kept once she is back.
@Component
class AuthorisationKeeping {
    private static final Duration WORKS_FOR = Duration.ofMinutes(10);

    private final AuthorisationStore store;
    private final MailboxStore mailboxes;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    AuthorisationKeeping(AuthorisationStore store, MailboxStore mailboxes, DueWork work, Ledger ledger, Clock clock) {
        this.store = store;
        this.mailboxes = mailboxes;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Begun(FetchedMailbox mailbox, SignIn.OAuth oauth, String state, String verifier) {}

    @Transactional
    public Begun begin(AccountId account, Caller by) {
        var now = clock.instant();
        store.deleteUntil(now);
        var mailbox = mailboxes
                .find(account)
                .orElseThrow(() -> NotFound.of("mailbox", account.value()))
                .mailbox();
        if (!(mailbox.signIn() instanceof SignIn.OAuth oauth)
                || oauth.authorizationEndpoint().isEmpty())
            throw Invalid.of("authorizationEndpoint", "Save first where the owner of the mailbox signs in.");
        var state = Token.random("");
        var verifier = Token.random("").value();
        store.insert(new Kept(state.hash(), account, mailbox.version(), by.agent(), verifier, now.plus(WORKS_FOR)));
        return new Begun(mailbox, oauth, state.value(), verifier);
    }

    /// Once: what is taken is gone, whatever the provider says then. A mailbox that was configured anew meanwhile is
    /// another.
    @Transactional
    public Begun take(String state, Caller by) {
        var kept = store.take(new Token(state).hash())
                .filter(one -> one.agent().equals(by.agent()) && one.expiresAt().isAfter(clock.instant()))
                .orElseThrow(() -> new Rejected(AuthorisationProblem.unknown()));
        var mailbox = mailboxes
                .find(kept.account())
                .map(MailboxStore.Kept::mailbox)
                .filter(one -> one.version().equals(kept.version()))
                .orElseThrow(() -> new Rejected(AuthorisationProblem.unknown()));
        return new Begun(mailbox, (SignIn.OAuth) mailbox.signIn(), state, kept.verifier());
    }

    @Transactional
    public void keep(Begun begun, String refreshToken, Caller by) {
        var account = begun.mailbox().account();
        var now = mailboxes.lock(account).map(one -> one.mailbox().version());
        if (!now.equals(Optional.of(begun.mailbox().version()))) throw new Rejected(AuthorisationProblem.unknown());
        mailboxes.put(begun.mailbox().signingInWith(begun.oauth().renewed(refreshToken)), clock.instant());
        work.add(Fetches.WORK, account.value(), clock.instant());
        ledger.append(
                new MailboxEvent(
                        "mailbox.authorised", account, begun.mailbox().server().host()),
                by.actor());
    }
}
