package org.goodword.contacts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.SortKey;
import org.goodword.platform.Version;
import org.goodword.platform.Version.Precondition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to contacts.
@Component
public class Contacts {
    private static final int LONGEST_NAME = 200;

    private final ContactStore store;
    private final TermStore terms;
    private final Organisations organisations;
    private final Ledger ledger;
    private final Clock clock;

    Contacts(ContactStore store, TermStore terms, Organisations organisations, Ledger ledger, Clock clock) {
        this.store = store;
        this.terms = terms;
        this.organisations = organisations;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Contact> find(ContactId id) {
        return store.find(id);
    }

    /// Who he is now: himself, or who he was merged into.
    @Transactional(readOnly = true)
    public Optional<Contact> current(ContactId id) {
        var found = store.find(id);
        return found.flatMap(Contact::mergedInto).flatMap(store::find).or(() -> found);
    }

    /// Until the transaction ends he is merged with nobody.
    private Optional<Contact> known(EmailAddress email) {
        return store.find(email)
                .map(found -> store.survivor(found.id()).flatMap(store::find).orElse(found));
    }

    @Transactional(readOnly = true)
    public Map<ContactId, Contact> find(Collection<ContactId> ids) {
        return store.find(ids);
    }

    @Transactional(readOnly = true)
    public Optional<ContactId> find(EmailAddress email) {
        return store.owner(email);
    }

    /// By name, without those who were merged into others.
    @Transactional(readOnly = true)
    public Page<Contact> list(Listed which, PageRequest page) {
        var rows = store.list(which, page.after(2), page.limit() + 1);
        return Page.of(
                rows,
                page.limit(),
                contact -> Cursor.of(SortKey.of(contact.name()), contact.id().value()));
    }

    /// Whoever writes from an address is a contact; two first mails at once make one.
    ///
    /// @param name used for a new contact only
    @Transactional(propagation = Propagation.MANDATORY)
    public Contact recognise(EmailAddress email, Optional<String> name, Actor by) {
        var known = known(email);
        if (known.isPresent()) return known.get();
        var contact = insert(tidy(name, email), organisations.ofDomain(email.domain()));
        if (!store.addEmail(contact.id(), email, clock.instant())) {
            store.delete(contact.id());
            return store.find(store.owner(email).orElseThrow()).orElseThrow();
        }
        terms.renew(Party.of(contact.id()));
        announce("contact.created", contact.id(), Map.of("email", email.value()), by);
        return store.find(contact.id()).orElseThrow();
    }

    /// Somebody of whom another system tells: as `recognise`, with his further addresses and his organisation, where
    /// nobody has those addresses yet.
    ///
    /// @param emails the first is where we write
    /// @param organisation absent: that of his address's domain
    @Transactional(propagation = Propagation.MANDATORY)
    public Contact introduce(
            List<EmailAddress> emails, Optional<String> name, Optional<OrganisationId> organisation, Actor by) {
        var first = emails.getFirst();
        var known = known(first);
        if (known.isPresent()) return known.get();
        var contact = insert(tidy(name, first), organisation.or(() -> organisations.ofDomain(first.domain())));
        if (!store.addEmail(contact.id(), first, clock.instant())) {
            store.delete(contact.id());
            return store.find(store.owner(first).orElseThrow()).orElseThrow();
        }
        emails.stream().skip(1).forEach(email -> store.addEmail(contact.id(), email, clock.instant()));
        terms.renew(Party.of(contact.id()));
        announce("contact.created", contact.id(), Map.of("email", first.value()), by);
        return store.find(contact.id()).orElseThrow();
    }

    /// Takes a contact away whom nobody has changed since and nothing refers to. In a transaction of its own, for the
    /// database says what refers to him.
    ///
    /// @return false when he stays
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean forget(ContactId id, Actor by) {
        var contact = store.lock(id);
        if (contact.isEmpty()) return true;
        if (!contact.get().version().equals(new Version(1))) return false;
        contact.get().emails().forEach(email -> store.removeEmail(id, email));
        store.delete(id);
        terms.forget(Party.of(id));
        announce("contact.removed", id, Map.of(), by);
        ledger.forget(new Subject("contact", id.value()));
        return true;
    }

    /// Somebody who has not said who he is: a visitor who writes in a chat.
    @Transactional(propagation = Propagation.MANDATORY)
    public Contact stranger(String name, Actor by) {
        var contact = insert(name, Optional.empty());
        terms.renew(Party.of(contact.id()));
        announce("contact.created", contact.id(), Map.of("name", name), by);
        return contact;
    }

    @Transactional
    public Contact create(String name, List<EmailAddress> emails, Optional<OrganisationId> organisation, Caller by) {
        by.require(ContactPermissions.EDIT);
        organisation.ifPresent(organisations::require);
        var byDomain = emails.stream()
                .flatMap(email -> organisations.ofDomain(email.domain()).stream())
                .findFirst();
        var contact = insert(name, organisation.or(() -> byDomain));
        emails.forEach(email -> addEmail(contact.id(), email));
        terms.renew(Party.of(contact.id()));
        announce("contact.created", contact.id(), Map.of("name", name), by.actor());
        return store.find(contact.id()).orElseThrow();
    }

    /// @param change absent parts are left alone
    @Transactional
    public Contact change(ContactId id, Precondition seen, ContactChange change, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = lock(id);
        before.version().requireSeen(seen);
        change.organisation().flatMap(value -> value).ifPresent(organisations::require);
        change.emails().ifPresent(emails -> replaceEmails(before, emails));
        return write(
                before,
                change.name().orElse(before.name()),
                change.organisation().orElse(before.organisation()),
                by);
    }

    /// @throws Rejected `address-taken` with who has it
    @Transactional
    public Contact addEmail(ContactId id, EmailAddress email, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = lock(id);
        if (before.emails().contains(email)) return before;
        addEmail(id, email);
        return write(before, before.name(), before.organisation(), by);
    }

    @Transactional
    public Contact removeEmail(ContactId id, EmailAddress email, Caller by) {
        by.require(ContactPermissions.EDIT);
        var before = lock(id);
        if (!before.emails().contains(email)) return before;
        store.removeEmail(id, email);
        return write(before, before.name(), before.organisation(), by);
    }

    private Contact lock(ContactId id) {
        var contact = store.lock(id).orElseThrow(() -> NotFound.of("contact", id.value()));
        contact.mergedInto().ifPresent(into -> {
            throw new Rejected(new MergedAway(into.value()));
        });
        return contact;
    }

    private Contact write(Contact before, String name, Optional<OrganisationId> organisation, Caller by) {
        store.update(new Contact(
                before.id(),
                name,
                before.emails(),
                organisation,
                before.goodWord(),
                before.mergedInto(),
                new Version(before.version().value() + 1)));
        terms.renew(Party.of(before.id()));
        var after = store.find(before.id()).orElseThrow();
        var names = organisations.names(Stream.of(before, after)
                .flatMap(contact -> contact.organisation().stream())
                .toList());
        announce("contact.changed", before.id(), Changes.between(before, after, names), by.actor());
        return after;
    }

    /// Holds a contact and the organisation he belongs to until the transaction ends, against others who hold them.
    /// Whoever is about to ask a favour does so, and whoever makes a ticket urgent: each sees what the other did.
    ///
    /// @throws Rejected `not-found`
    @Transactional(propagation = Propagation.MANDATORY)
    public Contact hold(ContactId id) {
        // The organisation first, in the order of all who hold both.
        store.find(id).flatMap(Contact::organisation).ifPresent(organisations::hold);
        var contact = store.hold(id).orElseThrow(() -> NotFound.of("contact", id.value()));
        // Where he moved to meanwhile.
        contact.organisation().ifPresent(organisations::hold);
        return contact;
    }

    /// The same for a contact and an organisation that need not be his any more.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(ContactId id, Optional<OrganisationId> organisation) {
        organisation.ifPresent(organisations::hold);
        store.hold(id);
    }

    /// Says how a contact stands to a good word, whoever may do so: the caller has checked it.
    @Transactional(propagation = Propagation.MANDATORY)
    public void mark(ContactId id, GoodWord goodWord, Actor by) {
        store.mark(id, goodWord);
        announce("contact.good-word-changed", id, Map.of("given", goodWord.given(), "never", goodWord.never()), by);
    }

    private void replaceEmails(Contact before, List<EmailAddress> emails) {
        before.emails().stream()
                .filter(email -> !emails.contains(email))
                .forEach(email -> store.removeEmail(before.id(), email));
        emails.stream()
                .filter(email -> !before.emails().contains(email))
                .forEach(email -> addEmail(before.id(), email));
    }

    private void addEmail(ContactId id, EmailAddress email) {
        if (store.addEmail(id, email, clock.instant())) return;
        var owner = store.owner(email).flatMap(store::find).orElseThrow();
        throw new Rejected(new AddressTaken(email, owner));
    }

    private Contact insert(String name, Optional<OrganisationId> organisation) {
        var contact = new Contact(
                new ContactId(Ids.next()),
                name,
                List.of(),
                organisation,
                GoodWord.NONE,
                Optional.empty(),
                new Version(1));
        store.insert(contact, clock.instant());
        return contact;
    }

    private void announce(String code, ContactId id, Map<String, Object> detail, Actor by) {
        ledger.append(ContactEvent.of(code, id.value(), detail), by);
    }

    private static String tidy(Optional<String> name, EmailAddress email) {
        var given = name.map(text -> text.replaceAll("\\p{Cntrl}", " ").strip()).filter(text -> !text.isEmpty());
        var text = given.orElse(email.local());
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }

    /// @param organisation absent: left alone; present and empty: none
    public record ContactChange(
            Optional<String> name,
            Optional<List<EmailAddress>> emails,
            Optional<Optional<OrganisationId>> organisation) {}
}
