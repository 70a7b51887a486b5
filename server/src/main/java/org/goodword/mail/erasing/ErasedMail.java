package org.goodword.mail.erasing;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.Tombstones;
import org.goodword.contacts.Tombstones.Kind;
import org.goodword.files.Files;
import org.goodword.mail.erasing.MailErasureStore.Known;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mails that were erased: nothing of them is kept, and when one comes again, nothing of that.
@Component
public class ErasedMail {
    private final MailErasureStore store;
    private final Tombstones tombstones;
    private final Files files;
    private final DueWork work;
    private final Clock clock;

    ErasedMail(MailErasureStore store, Tombstones tombstones, Files files, DueWork work, Clock clock) {
        this.store = store;
        this.tombstones = tombstones;
        this.files = files;
        this.work = work;
        this.clock = clock;
    }

    /// What it is called on its tombstone.
    public static String name(String messageId, String contentHash) {
        return messageId + "\0" + contentHash;
    }

    private static String raw(String hash) {
        return "raw\0" + hash;
    }

    @Transactional(readOnly = true)
    public boolean knows(String messageId, String contentHash) {
        return tombstones.knows(Kind.MAIL, name(messageId, contentHash));
    }

    /// Whether the same bytes were erased: then nothing of them is left.
    @Transactional
    public boolean tookBack(Inbound received) {
        if (!tombstones.knows(Kind.MAIL, raw(received.rawHash()))) return false;
        forget(received.id());
        return true;
    }

    /// One that came again.
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID inbound) {
        erase(store.some(MailErasureStore.is(inbound), 1));
    }

    /// Of a mail in which something was made unreadable the original is not kept.
    @Transactional(propagation = Propagation.MANDATORY)
    public void loseRaw(TicketId ticket, MessageId said) {
        files.erase(store.loseRaw(ticket, List.of(said)));
    }

    void erase(Collection<Known> mails) {
        for (var mail : mails) {
            mail.contentHash()
                    .ifPresent(hash ->
                            tombstones.put(Kind.MAIL, name(mail.messageId().orElse(""), hash)));
            mail.rawHash().ifPresent(hash -> tombstones.put(Kind.MAIL, raw(hash)));
            work.done(InboundStore.WORK, mail.id());
        }
        var ids = mails.stream().map(Known::id).toList();
        store.deleteKnownIds(mails.stream()
                .flatMap(mail -> mail.messageId().stream())
                .filter(id -> !id.isEmpty())
                .toList());
        store.blank(ids, clock.instant());
        files.erase(mails.stream().map(Known::file).flatMap(Optional::stream).toList());
    }
}
