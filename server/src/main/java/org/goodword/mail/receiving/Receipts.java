package org.goodword.mail.receiving;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The transaction between a mail on disk and the word "received".
@Component
public class Receipts {
    private final InboundStore store;
    private final Files files;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Receipts(InboundStore store, Files files, DueWork work, Ledger ledger, Clock clock) {
        this.store = store;
        this.files = files;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// One row for each account, whatever the number of its addresses.
    @Transactional
    public UUID write(List<Mailbox> mailboxes, Envelope envelope, Blob blob) {
        var byAccount = mailboxes.stream().collect(Collectors.groupingBy(Mailbox::account));
        return byAccount.entrySet().stream()
                .map(entry -> write(entry.getKey(), entry.getValue(), envelope, blob))
                .toList()
                .getFirst();
    }

    /// A mail that was fetched, to be filed like any other; in the transaction that remembers it as fetched.
    @Transactional(propagation = Propagation.MANDATORY)
    public void fetched(Mailbox mailbox, Envelope envelope, Blob blob) {
        var id = insert(mailbox.account(), List.of(mailbox), envelope, blob, true);
        work.add(InboundStore.WORK, id, clock.instant());
    }

    /// One of which only its head could be fetched: a person looks after the rest.
    @Transactional(propagation = Propagation.MANDATORY)
    public void parked(Mailbox mailbox, Envelope envelope, Blob head, String reason) {
        var id = insert(mailbox.account(), List.of(mailbox), envelope, head, true);
        if (store.settledAsParkedBefore(id, clock.instant())) return;
        store.park(id, reason, clock.instant());
        ledger.append(new MailParked(id, reason), new Actor.System("mail"));
    }

    private UUID write(UUID account, List<Mailbox> mailboxes, Envelope envelope, Blob blob) {
        var id = insert(account, mailboxes, envelope, blob, false);
        work.add(InboundStore.WORK, id, clock.instant());
        return id;
    }

    private UUID insert(UUID account, List<Mailbox> mailboxes, Envelope envelope, Blob blob, boolean fetched) {
        var id = Ids.next();
        var file = files.register(blob, id + ".eml", "message/rfc822");
        var to = mailboxes.stream().map(Mailbox::address).distinct().toList();
        var mail = new Inbound(
                id,
                account,
                file.id(),
                envelope.from(),
                to,
                Optional.empty(),
                false,
                false,
                fetched,
                blob.sha256(),
                clock.instant());
        store.insert(mail, envelope);
        return id;
    }
}
