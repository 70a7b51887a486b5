package org.goodword.privacy.erasing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Persons;
import org.goodword.contacts.spi.Holding.Fate;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Backups;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowQuery;
import org.goodword.platform.work.DueWork;
import org.goodword.privacy.PrivacyEvent;
import org.goodword.privacy.PrivacyPermissions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Erases people: says first what would go, does it in the background, and keeps a receipt that says nothing of who it
/// was.
@Component
public class Erasures {
    static final String WORK = "erasure";
    /// Counted; more is "more".
    public static final int MOST = 1000;

    private final Persons persons;
    private final Contacts contacts;
    private final List<PersonalData> data;
    private final RowQuery rows;
    private final ErasureStore store;
    private final Backups backups;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    Erasures(
            Persons persons,
            Contacts contacts,
            List<PersonalData> data,
            RowQuery rows,
            ErasureStore store,
            Backups backups,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.persons = persons;
        this.contacts = contacts;
        this.data = data;
        this.rows = rows;
        this.store = store;
        this.backups = backups;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param count at most [#MOST]
    public record Part(String module, String what, int count, Fate fate) {}

    /// @param backups that hold him and go on doing so
    public record Preview(String name, List<Part> parts, List<Backups.Known> backups) {}

    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found` also for who was erased
    @Transactional(readOnly = true)
    public Preview preview(ContactId id, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        var person = find(id);
        var parts = new ArrayList<Part>();
        for (var one : data)
            for (var holding : one.holdings(person)) {
                if (holding.fate() == Fate.ALONG) continue;
                var count = rows.count(holding.rows(), MOST);
                if (count > 0) parts.add(new Part(one.module(), holding.what(), count, holding.fate()));
            }
        var name = contacts.find(person.id()).orElseThrow().name();
        return new Preview(name, parts, backups.all());
    }

    /// Harmless to repeat: there is one at a time for a person.
    ///
    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found` also for who was erased
    @Transactional
    public Erasure begin(ContactId id, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        return begin(id, by.actor().agent(), by.actor());
    }

    /// At the console, where whoever may open it may do everything.
    @Transactional
    public Erasure begin(ContactId id) {
        return begin(id, Optional.empty(), new Actor.System("console"));
    }

    private Erasure begin(ContactId id, Optional<AgentId> agent, Actor by) {
        contacts.hold(id);
        var running = store.running(id);
        if (running.isPresent()) return running.get();
        var person = find(id);
        var erasure = new Erasure(
                Ids.next(),
                person.id(),
                Optional.of(person),
                "",
                Optional.empty(),
                Map.of(),
                List.of(),
                agent,
                Optional.empty(),
                clock.instant(),
                Optional.empty());
        store.insert(erasure);
        work.add(WORK, erasure.id(), clock.instant());
        ledger.append(
                new PrivacyEvent("contact.erasure-begun", person.id().value(), Map.of("erasure", erasure.id())), by);
        return erasure;
    }

    private Person find(ContactId id) {
        return persons.find(id).orElseThrow(() -> NotFound.of("contact", id.value()));
    }

    /// @throws org.goodword.platform.Rejected `not-allowed`, `not-found`
    @Transactional(readOnly = true)
    public Erasure get(UUID id, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        return store.find(id).orElseThrow(() -> NotFound.of("erasure", id));
    }

    @Transactional(readOnly = true)
    public Optional<Erasure> find(UUID id) {
        return store.find(id);
    }

    /// Newest first.
    ///
    /// @throws org.goodword.platform.Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Erasure> list(PageRequest page, Caller by) {
        by.require(PrivacyPermissions.MANAGE);
        by.requireNoLimits();
        var found = store.list(page.after(2), page.limit() + 1);
        return Page.of(found, page.limit(), one -> Cursor.of(one.begun(), one.id()));
    }
}
