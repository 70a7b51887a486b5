package org.goodword.mail.filing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.goodword.contacts.Tombstones;
import org.goodword.files.Files;
import org.goodword.mail.MailHistory;
import org.goodword.mail.erasing.ErasedMail;
import org.goodword.mail.reading.MailReader;
import org.goodword.mail.reading.ReadMail;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class OldMails implements MailHistory {
    private final OldMailStore store;
    private final KnownIdStore known;
    private final Correspondents correspondents;
    private final Files files;
    private final Tombstones tombstones;
    private final Clock clock;

    OldMails(
            OldMailStore store,
            KnownIdStore known,
            Correspondents correspondents,
            Files files,
            Tombstones tombstones,
            Clock clock) {
        this.store = store;
        this.known = known;
        this.correspondents = correspondents;
        this.files = files;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @Override
    public Print print(ReadMail mail, MailReader.Source raw) {
        var print = Fingerprint.of(mail, () -> hash(raw));
        return new Print(print.messageId(), print.contentHash());
    }

    private static String hash(MailReader.Source raw) {
        try (var content = raw.open()) {
            return Fingerprint.hash(content);
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }

    @Override
    public boolean isOurs(EmailAddress address) {
        return correspondents.isOurs(address);
    }

    @Override
    public String subject(ReadMail mail) {
        return Subjects.of(mail);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(Print print) {
        return store.knows(print)
                || tombstones.knows(Tombstones.Kind.MAIL, ErasedMail.name(print.messageId(), print.contentHash()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Old mail, TicketId ticket) {
        var raw = files.register(mail.raw().orElseThrow(), mail.id() + ".eml", "message/rfc822");
        store.insert(mail, raw.id(), ticket, clock.instant());
        if (!mail.print().messageId().isEmpty()) known.message(mail.print().messageId(), ticket);
        known.referenced(mail.references(), ticket);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void know(String messageId, TicketId ticket) {
        known.message(messageId, ticket);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Collection<UUID> ids) {
        files.forget(store.delete(ids));
    }
}
