package org.goodword.mail.receiving;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.goodword.files.Blobs.Blob;
import org.goodword.files.Files;
import org.goodword.platform.Ids;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The transaction between a mail on disk and the word "received".
@Component
class Receipts {
    private final InboundStore store;
    private final Files files;
    private final DueWork work;
    private final Clock clock;

    Receipts(InboundStore store, Files files, DueWork work, Clock clock) {
        this.store = store;
        this.files = files;
        this.work = work;
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

    private UUID write(UUID account, List<Mailbox> mailboxes, Envelope envelope, Blob blob) {
        var id = Ids.next();
        var now = clock.instant();
        var file = files.register(blob, id + ".eml", "message/rfc822");
        var to = mailboxes.stream().map(Mailbox::address).distinct().toList();
        store.insert(new Inbound(id, account, file.id(), envelope.from(), to), envelope.peer(), now);
        work.add(InboundStore.WORK, id, now);
        return id;
    }
}
