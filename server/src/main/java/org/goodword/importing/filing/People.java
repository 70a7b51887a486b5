package org.goodword.importing.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.OrganisationId;
import org.goodword.contacts.Tombstones;
import org.goodword.importing.filing.Hand.Known;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.NewTicket.Requester;
import org.springframework.stereotype.Component;

/// Contacts are recognised by their address; who has none of ours yet is made.
@Component
class People {
    private final Contacts contacts;
    private final MadeStore made;
    private final Tombstones tombstones;

    People(Contacts contacts, MadeStore made, Tombstones tombstones) {
        this.contacts = contacts;
        this.tombstones = tombstones;
        this.made = made;
    }

    Requester requester(Job job, EmailAddress email, String name) {
        var known = contact(job, List.of(email), name, Optional.empty());
        return new Requester(known.contact(), known.organisation(), email.value());
    }

    /// @param emails at least one
    Known contact(Job job, List<EmailAddress> emails, String name, Optional<OrganisationId> organisation) {
        var first = emails.getFirst();
        var met = job.met().get(first);
        if (met != null) return met;
        var contact = known(job, first).orElseGet(() -> introduced(job, emails, name, organisation));
        job.met().put(first, contact);
        return contact;
    }

    /// Whether whoever had this address was erased, and is not back.
    boolean wasErased(Job job, EmailAddress email) {
        return tombstones.knows(Tombstones.Kind.ADDRESS, email.value()) && !isKnown(job, email);
    }

    boolean isKnown(Job job, EmailAddress email) {
        return job.met().containsKey(email) || known(job, email).isPresent();
    }

    private Optional<Known> known(Job job, EmailAddress email) {
        var here = contacts.find(email)
                .flatMap(contacts::find)
                .map(contact -> new Known(contact.id(), contact.organisation()));
        if (here.isPresent() || !job.run().dry()) return here;
        return made.find(job.run(), Kind.CONTACT, email.value())
                .flatMap(Made::subject)
                .map(id -> new Known(new ContactId(id), Optional.empty()));
    }

    private Known introduced(Job job, List<EmailAddress> emails, String name, Optional<OrganisationId> organisation) {
        var line = Texts.line(name, 200);
        var known =
                job.hand().contact(emails, Optional.of(line).filter(text -> !text.isEmpty()), organisation, job.by());
        remember(job, emails.getFirst().value(), known.contact().value());
        return known;
    }

    /// Somebody without an address: he has one name in the export, and is one contact.
    Requester stranger(Job job, String externalId, String name) {
        var key = "id:" + externalId;
        var known = made.find(job.run(), Kind.CONTACT, key)
                .flatMap(Made::subject)
                .filter(id ->
                        job.run().dry() || contacts.find(new ContactId(id)).isPresent());
        var contact = known.map(ContactId::new).orElseGet(() -> {
            var line = Texts.line(name, 200);
            var stranger = job.hand().stranger(line.isEmpty() ? externalId : line, job.by());
            remember(job, key, stranger.contact().value());
            return stranger.contact();
        });
        return new Requester(contact, Optional.empty(), "");
    }

    private void remember(Job job, String key, UUID contact) {
        made.put(job.run(), Kind.CONTACT, key, Optional.of(contact), Optional.empty(), "");
        job.tally().made("contacts");
    }

    static List<EmailAddress> addresses(Stream<String> texts) {
        return texts.flatMap(text -> EmailAddress.parse(text).stream())
                .distinct()
                .toList();
    }
}
