package org.goodword.privacy.exporting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Persons;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.work.DueWork;
import org.goodword.privacy.PrivacyEvent;
import org.goodword.privacy.PrivacyPermissions;
import org.goodword.privacy.exporting.Export.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes out what is kept of a contact: a zip of tables in JSON by module, of his mails as they came, and of files.
@Component
public class Exports {
    static final String WORK = "person-export";
    static final Duration KEPT = Duration.ofDays(7);

    private final Persons persons;
    private final Contacts contacts;
    private final ExportStore store;
    private final Files files;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Exports(
            Persons persons,
            Contacts contacts,
            ExportStore store,
            Files files,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.store = store;
        this.files = files;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found`
    @Transactional
    public Export begin(ContactId contact, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        var person = persons.find(contact).orElseThrow(() -> NotFound.of("contact", contact.value()));
        var now = clock.instant();
        var export = new Export(
                Ids.next(),
                person.id(),
                State.WAITING,
                Optional.empty(),
                Optional.empty(),
                by.agent(),
                now,
                now.plus(KEPT));
        store.insert(export);
        work.add(WORK, export.id(), now);
        ledger.append(
                new PrivacyEvent("contact.export-made", person.id().value(), Map.of("export", export.id())),
                by.actor());
        return export;
    }

    /// Newest first, at most fifty.
    ///
    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public List<Export> list(ContactId contact, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        if (contacts.find(contact).isEmpty()) throw NotFound.of("contact", contact.value());
        return store.list(contact);
    }

    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Export get(UUID id, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        return store.find(id).orElseThrow(() -> NotFound.of("export", id));
    }

    /// Who fetches it stands in the ledger.
    ///
    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found` also before it is ready, and when
    /// its time is over
    @Transactional
    public StoredFile fetch(UUID id, Caller by) {
        var export = get(id, by);
        var file = export.file()
                .filter(_ -> export.until().isAfter(clock.instant()))
                .flatMap(files::find)
                .orElseThrow(() -> NotFound.of("export", id));
        ledger.append(
                new PrivacyEvent("contact.export-fetched", export.contact().value(), Map.of("export", export.id())),
                by.actor());
        return file;
    }

    /// Those of who is erased.
    ///
    /// @return how many
    @Transactional(propagation = Propagation.MANDATORY)
    public int erase(Collection<ContactId> contacts) {
        var gone = store.gone(ExportStore.isOf(contacts));
        files.erase(gone);
        return gone.size();
    }

    @Transactional
    void forgetOld() {
        files.erase(store.gone(ExportStore.isOver(clock.instant())));
    }
}
