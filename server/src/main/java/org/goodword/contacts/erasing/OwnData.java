package org.goodword.contacts.erasing;

import static org.goodword.contacts.db.Tables.APART;
import static org.goodword.contacts.db.Tables.CONSENT;
import static org.goodword.contacts.db.Tables.CONTACT;
import static org.goodword.contacts.db.Tables.IDENTITY;
import static org.goodword.contacts.db.Tables.MERGER;
import static org.goodword.contacts.db.Tables.MOVED;
import static org.goodword.contacts.db.Tables.NOTE;
import static org.goodword.contacts.db.Tables.NO_MASS_MAIL;
import static org.goodword.contacts.spi.Holding.Fate.ALONG;
import static org.goodword.contacts.spi.Holding.Fate.GOES;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.Party;
import org.goodword.contacts.TermStore;
import org.goodword.contacts.Tombstones;
import org.goodword.contacts.spi.Holding;
import org.goodword.contacts.spi.Person;
import org.goodword.contacts.spi.PersonalData;
import org.goodword.fields.Fields;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jooq.TableField;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The first of all: from then on nothing more comes to him, and the others know him by what was written down.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OwnData implements PersonalData {
    private static final Actor ERASING = new Actor.System("erasing");

    private final OwnDataStore store;
    private final PersonStore persons;
    private final TermStore terms;
    private final Tombstones tombstones;
    private final Fields fields;
    private final Ledger ledger;
    private final Clock clock;

    OwnData(
            OwnDataStore store,
            PersonStore persons,
            TermStore terms,
            Tombstones tombstones,
            Fields fields,
            Ledger ledger,
            Clock clock) {
        this.store = store;
        this.persons = persons;
        this.terms = terms;
        this.tombstones = tombstones;
        this.fields = fields;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String module() {
        return "contacts";
    }

    @Override
    public List<Holding> holdings(Person person) {
        return List.of(
                Holding.of("contact", CONTACT, here(CONTACT.WORKSPACE_ID).and(CONTACT.ID.in(person.ids())), GOES),
                Holding.of(
                        "addresses",
                        IDENTITY,
                        here(IDENTITY.WORKSPACE_ID).and(IDENTITY.CONTACT_ID.in(person.ids())),
                        GOES),
                Holding.of("notes", NOTE, here(NOTE.WORKSPACE_ID).and(NOTE.CONTACT_ID.in(person.ids())), GOES),
                Holding.of(
                        "consents", CONSENT, here(CONSENT.WORKSPACE_ID).and(CONSENT.CONTACT_ID.in(person.ids())), GOES),
                Holding.of(
                        "mass-mail",
                        NO_MASS_MAIL,
                        here(NO_MASS_MAIL.WORKSPACE_ID).and(NO_MASS_MAIL.ADDRESS.in(person.emails())),
                        GOES),
                Holding.of("merges", MERGER, persons.isMergerOf(person), GOES),
                Holding.of("merged-rows", MOVED, persons.isMovedOf(person), ALONG));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Piece erase(Person person, Optional<String> reached) {
        person.emails().forEach(email -> tombstones.put(Tombstones.Kind.ADDRESS, email));
        var counts = new LinkedHashMap<String, Integer>();
        store.delete(NOTE, here(NOTE.WORKSPACE_ID).and(NOTE.CONTACT_ID.in(person.ids())), "notes", counts);
        store.delete(CONSENT, here(CONSENT.WORKSPACE_ID).and(CONSENT.CONTACT_ID.in(person.ids())), "consents", counts);
        store.delete(MOVED, persons.isMovedOf(person), "merged-rows", counts);
        store.delete(MERGER, persons.isMergerOf(person), "merges", counts);
        store.delete(
                APART,
                here(APART.WORKSPACE_ID).and(APART.ONE_ID.in(person.uuids()).or(APART.OTHER_ID.in(person.uuids()))),
                "merges",
                counts);
        counts.put("addresses", persons.deleteAddresses(person));
        counts.put("contact", persons.blank(person, clock.instant()));
        for (var id : person.ids()) {
            store.delete(fields.rows(id.value()), "fields", counts);
            terms.forget(Party.of(id));
            ledger.append(ContactEvent.of("contact.erased", id.value(), Map.of()), ERASING);
            ledger.forget(new Subject("contact", id.value()));
        }
        return Piece.last(counts);
    }

    private static org.jooq.Condition here(TableField<?, WorkspaceId> workspace) {
        return workspace.eq(Workspaces.current());
    }
}
