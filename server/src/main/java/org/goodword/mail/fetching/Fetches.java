package org.goodword.mail.fetching;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccounts;
import org.goodword.files.Blobs.Blob;
import org.goodword.ledger.Ledger;
import org.goodword.mail.fetching.CursorStore.Cursor;
import org.goodword.mail.fetching.FetchedMailbox.Afterwards;
import org.goodword.mail.fetching.FetchedMailbox.SignIn;
import org.goodword.mail.fetching.Trouble.Kind;
import org.goodword.mail.receiving.Envelope;
import org.goodword.mail.receiving.Mailbox;
import org.goodword.mail.receiving.Receipts;
import org.goodword.platform.Actor;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What a session with a mailbox writes down. The mailbox's due work is its lock: one session at a time has the claim,
/// and each write begins by holding it.
@Component
class Fetches {
    static final String WORK = "mailbox";
    private static final Actor MAIL = new Actor.System("mail");
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15));
    /// Of a line that breaks, but has brought something.
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final List<Duration> WAITS_FOR_A_PERSON = List.of(Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final int CHORES = 200;

    private final MailboxStore mailboxes;
    private final CursorStore cursors;
    private final Receipts receipts;
    private final ChannelAccounts accounts;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Fetches(
            MailboxStore mailboxes,
            CursorStore cursors,
            Receipts receipts,
            ChannelAccounts accounts,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.mailboxes = mailboxes;
        this.cursors = cursors;
        this.receipts = receipts;
        this.accounts = accounts;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// One session: from the claim to its end.
    ///
    /// @param here where the mails go
    /// @param folder that it is about
    /// @param steps that it got ahead, in all folders
    record Stint(FetchedMailbox mailbox, Mailbox here, String folder, AtomicInteger steps) {
        Stint in(String other) {
            return new Stint(mailbox, here, other, steps);
        }

        AccountId account() {
            return mailbox.account();
        }

        Envelope envelope() {
            return new Envelope(
                    Optional.empty(), List.of(here), mailbox.server().host());
        }
    }

    @Transactional
    public Optional<Stint> begin(UUID subject) {
        if (work.claim(WORK, subject, LEASE).isEmpty()) return Optional.empty();
        var account = accounts.find(new AccountId(subject));
        var mailbox = mailboxes.find(new AccountId(subject));
        if (account.isEmpty() || mailbox.isEmpty()) {
            work.done(WORK, subject);
            return Optional.empty();
        }
        var here = new Mailbox(Workspaces.current(), subject, account.get().address());
        var first = mailbox.get().mailbox().folders().getFirst();
        return Optional.of(new Stint(mailbox.get().mailbox(), here, first, new AtomicInteger()));
    }

    /// How far the folder was read. Ids of another validity mean nothing: then from its beginning.
    @Transactional
    public Cursor cursor(Stint stint, long uidValidity) {
        hold(stint);
        var known = cursors.find(stint.account(), stint.folder()).filter(cursor -> cursor.uidValidity() == uidValidity);
        if (known.isPresent()) return known.get();
        cursors.begin(stint.account(), stint.folder(), uidValidity);
        return cursors.find(stint.account(), stint.folder()).orElseThrow();
    }

    /// The mail is ours, and the cursor behind it: both or neither.
    @Transactional
    public void keep(Stint stint, Place place, Blob blob) {
        move(stint, place);
        receipts.fetched(stint.here(), stint.envelope(), blob);
        if (!(stint.mailbox().afterwards() instanceof Afterwards.Leave))
            cursors.addChore(stint.account(), stint.folder(), place.uid());
    }

    /// Its head is ours; the mail stays where it is, untouched.
    @Transactional
    public void keepHead(Stint stint, Place place, Blob head, String reason) {
        move(stint, place);
        receipts.parked(stint.here(), stint.envelope(), head, reason);
    }

    @Transactional
    public void pass(Stint stint, Place place) {
        move(stint, place);
    }

    /// @param ignored of the mails between the one before and this
    record Place(long uidValidity, long uid, long ignored) {}

    private void move(Stint stint, Place place) {
        hold(stint);
        if (!cursors.move(stint.account(), stint.folder(), place.uidValidity(), place.uid(), place.ignored()))
            throw new Superseded();
        stint.steps().incrementAndGet();
    }

    /// The server does not give out this mail.
    @Transactional
    public void stuck(Stint stint, long uid) {
        hold(stint);
        var before = cursors.find(stint.account(), stint.folder()).orElseThrow(Superseded::new);
        var times = before.stuckUid() == uid ? before.stuckTimes() + 1 : 1;
        cursors.stuck(stint.account(), stint.folder(), uid, times);
    }

    @Transactional(readOnly = true)
    public List<Long> chores(Stint stint) {
        return cursors.chores(stint.account(), stint.folder(), CHORES);
    }

    @Transactional
    public void choresDone(Stint stint, List<Long> uids) {
        hold(stint);
        cursors.choresDone(stint.account(), stint.folder(), uids);
    }

    @Transactional
    public void renewed(FetchedMailbox mailbox, SignIn signIn) {
        mailboxes.renewed(mailbox.signingInWith(signIn));
    }

    /// The folder was read to its end.
    @Transactional
    public void looked(Stint stint, Optional<Trouble> trouble) {
        hold(stint);
        var now = clock.instant();
        var before =
                mailboxes.lock(stint.account()).orElseThrow(Superseded::new).state();
        var same = before.state().equals(MailboxState.FETCHING)
                && before.trouble().map(Trouble::kind).equals(trouble.map(Trouble::kind));
        mailboxes.looked(stint.account(), trouble, same ? before.since() : now, now);
        if (before.state().equals(MailboxState.FAILING)) announce(stint, "mailbox.works", "");
    }

    @Transactional
    public void failed(Stint stint, Trouble trouble) {
        if (!work.hold(WORK, stint.account().value(), LEASE)) return;
        var before = mailboxes.lock(stint.account());
        if (before.isEmpty()) return;
        var state = before.get().state();
        var known = state.state().equals(MailboxState.FAILING);
        var goesOn = stint.steps().get() > 0 && isOfTheLine(trouble);
        var failures = mailboxes.failures(stint.account());
        var next = clock.instant().plus(goesOn ? MOMENT : wait(trouble, failures));
        mailboxes.failed(
                stint.account(), trouble, goesOn ? 0 : failures + 1, known ? state.since() : clock.instant(), next);
        work.add(WORK, stint.account().value(), next);
        if (!known) announce(stint, "mailbox.failing", trouble.sentence());
    }

    /// Another session may begin at once.
    @Transactional
    public void ended(Stint stint) {
        work.giveBack(WORK, stint.account().value());
    }

    private void announce(Stint stint, String code, String words) {
        ledger.append(new MailboxEvent(code, stint.account(), words), MAIL);
    }

    private void hold(Stint stint) {
        if (!work.hold(WORK, stint.account().value(), LEASE)) throw new Superseded();
    }

    private static boolean isOfTheLine(Trouble trouble) {
        return trouble.kind() == Kind.BROKE || trouble.kind() == Kind.HANGS;
    }

    private static Duration wait(Trouble trouble, int failures) {
        var waits = trouble.kind().needsAPerson() ? WAITS_FOR_A_PERSON : WAITS;
        return waits.get(Math.min(failures, waits.size() - 1));
    }
}
