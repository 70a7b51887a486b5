package org.goodword.mail.filing;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccounts;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.ledger.Ledger;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.receiving.MailParked;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is under way, and what could not be filed: parked with a reason a person can read.
@Component
class Tray {
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final InboundStore inbound;
    private final Files files;
    private final ChannelAccounts accounts;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Tray(InboundStore inbound, Files files, ChannelAccounts accounts, DueWork work, Ledger ledger, Clock clock) {
        this.inbound = inbound;
        this.files = files;
        this.accounts = accounts;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Taken(Inbound mail, StoredFile raw, Due due) {}

    /// Counts the attempt before it is made: a mail that brings us down is known by its count.
    @Transactional
    public Optional<Taken> take(UUID id) {
        var due = work.claim(InboundStore.WORK, id, LEASE);
        if (due.isEmpty()) return Optional.empty();
        var waiting = inbound.findWaiting(id);
        if (waiting.isEmpty()) work.done(InboundStore.WORK, id);
        waiting.ifPresent(mail -> accounts.received(new AccountId(mail.account())));
        return waiting.map(mail -> new Taken(mail, files.find(mail.file()).orElseThrow(), due.get()));
    }

    @Transactional
    public void park(UUID id, String reason) {
        if (inbound.lockWaiting(id).isPresent() && !inbound.settledAsParkedBefore(id, clock.instant())) {
            inbound.park(id, reason, clock.instant());
            ledger.append(new MailParked(id, reason), Filing.MAIL);
        }
        work.done(InboundStore.WORK, id);
    }

    @Transactional
    public void later(UUID id, Duration wait) {
        work.add(InboundStore.WORK, id, clock.instant().plus(wait));
    }
}
