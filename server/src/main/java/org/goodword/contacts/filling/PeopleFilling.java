package org.goodword.contacts.filling;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.goodword.contacts.ContactEvent;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.ContactPermissions;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.filling.PeopleValueStore.Held;
import org.goodword.fields.FieldSubject;
import org.goodword.fields.Fields;
import org.goodword.fields.Values;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Fills the workspace's own fields of contacts and organisations.
@Component
public class PeopleFilling {
    private final PeopleValueStore store;
    private final Fields fields;
    private final Ledger ledger;

    PeopleFilling(PeopleValueStore store, Fields fields, Ledger ledger) {
        this.store = store;
        this.fields = fields;
        this.ledger = ledger;
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional(readOnly = true)
    public Filled of(ContactId id, Caller by) {
        by.require(ContactPermissions.VIEW);
        return Filled.of(store.find(id).orElseThrow(() -> NotFound.of("contact", id.value())))
                .readable(FieldSubject.CONTACT, by);
    }

    /// @throws Rejected `not-found`, `not-allowed`
    @Transactional(readOnly = true)
    public Filled of(OrganisationId id, Caller by) {
        by.require(ContactPermissions.VIEW);
        return Filled.of(store.find(id).orElseThrow(() -> NotFound.of("organisation", id.value())))
                .readable(FieldSubject.ORGANISATION, by);
    }

    @Transactional(readOnly = true)
    public Map<ContactId, Values> ofContacts(Collection<ContactId> ids, Caller by) {
        return readable(store.ofContacts(ids), FieldSubject.CONTACT, by);
    }

    @Transactional(readOnly = true)
    public Map<OrganisationId, Values> ofOrganisations(Collection<OrganisationId> ids, Caller by) {
        return readable(store.ofOrganisations(ids), FieldSubject.ORGANISATION, by);
    }

    private static <K> Map<K, Values> readable(Map<K, Values> all, FieldSubject subject, Caller by) {
        var readable = new HashMap<K, Values>();
        all.forEach((id, values) -> readable.put(id, values.readable(subject, by.fields())));
        return readable;
    }

    /// @param wanted by key: absent ones are left alone, null clears
    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`, `invalid-value`, `field-read-only`
    @Transactional
    public Filled fill(ContactId id, Precondition seen, Map<String, @Nullable Object> wanted, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = lock(id);
        before.version().requireSeen(seen);
        fields.requireWritable(FieldSubject.CONTACT, wanted.keySet(), by.fields());
        return fill(id, before, wanted, by.actor()).readable(FieldSubject.CONTACT, by);
    }

    /// Who may is known to the caller.
    ///
    /// @throws Rejected `not-found`, `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillAsAsked(ContactId id, Map<String, ? extends @Nullable Object> wanted, Actor by) {
        fill(id, lock(id), wanted, by);
    }

    private Held lock(ContactId id) {
        return store.lock(id).orElseThrow(() -> NotFound.of("contact", id.value()));
    }

    private Filled fill(ContactId id, Held before, Map<String, ? extends @Nullable Object> wanted, Actor by) {
        var changed = fields.change(FieldSubject.CONTACT, id.value(), before.values(), wanted);
        if (!changed.really()) return Filled.of(before);
        store.set(id, changed.after());
        announce("contact", id.value(), changed, by);
        return Filled.after(before, changed);
    }

    /// @param wanted by key: absent ones are left alone, null clears
    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`, `invalid-value`, `field-read-only`
    @Transactional
    public Filled fill(OrganisationId id, Precondition seen, Map<String, @Nullable Object> wanted, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = lock(id);
        before.version().requireSeen(seen);
        fields.requireWritable(FieldSubject.ORGANISATION, wanted.keySet(), by.fields());
        return fill(id, before, wanted, by.actor()).readable(FieldSubject.ORGANISATION, by);
    }

    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillNew(ContactId id, Map<String, ? extends @Nullable Object> wanted) {
        store.begin(
                id,
                fields.change(FieldSubject.CONTACT, id.value(), Values.NONE, wanted)
                        .after());
    }

    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillNew(OrganisationId id, Map<String, ? extends @Nullable Object> wanted) {
        store.begin(
                id,
                fields.change(FieldSubject.ORGANISATION, id.value(), Values.NONE, wanted)
                        .after());
    }

    private Held lock(OrganisationId id) {
        return store.lock(id).orElseThrow(() -> NotFound.of("organisation", id.value()));
    }

    private Filled fill(OrganisationId id, Held before, Map<String, ? extends @Nullable Object> wanted, Actor by) {
        var changed = fields.change(FieldSubject.ORGANISATION, id.value(), before.values(), wanted);
        if (!changed.really()) return Filled.of(before);
        store.set(id, changed.after());
        announce("organisation", id.value(), changed, by);
        return Filled.after(before, changed);
    }

    private void announce(String kind, UUID id, Fields.Changed changed, Actor by) {
        var detail = new HashMap<String, Object>();
        detail.put("from", changed.from());
        detail.put("to", changed.to());
        ledger.append(new ContactEvent(kind + ".fields-changed", new Subject(kind, id), detail), by);
    }

    /// @param version of the contact or organisation
    public record Filled(Values values, Version version) {
        static Filled of(Held held) {
            return new Filled(held.values(), held.version());
        }

        Filled readable(FieldSubject subject, Caller by) {
            return new Filled(values.readable(subject, by.fields()), version);
        }

        static Filled after(Held before, Fields.Changed changed) {
            return new Filled(changed.after(), new Version(before.version().value() + 1));
        }
    }
}
