package org.goodword.importing.filing;

import java.util.List;
import java.util.Optional;
import org.goodword.contacts.OrganisationId;
import org.goodword.fields.FieldSubject;
import org.goodword.importing.filing.Made.Kind;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Company;
import org.goodword.importing.spi.Piece.Person;
import org.goodword.importing.spi.Piece.Side;
import org.springframework.stereotype.Component;

/// People and organisations, as tables and other desks tell of them.
@Component
class RecordFiling {
    private static final int LONGEST_NAME = 200;

    private final MadeStore made;
    private final People people;
    private final Staff staff;
    private final FieldFiling fields;

    RecordFiling(MadeStore made, People people, Staff staff, FieldFiling fields) {
        this.made = made;
        this.people = people;
        this.staff = staff;
        this.fields = fields;
    }

    void file(Job job, Piece piece, Company company) {
        var name = Texts.line(company.name(), LONGEST_NAME);
        if (name.isEmpty()) {
            job.tally().refuse(piece.place(), "The organisation has no name.");
            return;
        }
        var found = organisation(job, piece.place(), company.externalId(), name, company.domains());
        var values = fields.taken(job, piece, FieldSubject.ORGANISATION);
        if (found.isKnown()) job.tally().known();
        else job.hand().fill(found.id(), values);
    }

    /// @param isKnown it was there before
    private record Found(OrganisationId id, boolean isKnown) {}

    private Found organisation(Job job, String place, Optional<String> externalId, String name, List<String> domains) {
        var introduced = job.hand().organisation(name, domains, job.by());
        // A dry run has remembered those that it would have made.
        var remembered = made.find(job.run(), Kind.ORGANISATION, key(name)).flatMap(Made::subject);
        var isNew = introduced.made() && (remembered.isEmpty() || !job.run().dry());
        var id = isNew || !job.run().dry()
                ? introduced.id()
                : remembered.map(OrganisationId::new).orElse(introduced.id());
        if (isNew) {
            made.put(job.run(), Kind.ORGANISATION, key(name), Optional.of(id.value()), Optional.empty(), "");
            job.tally().made("organisations");
            introduced
                    .leftOut()
                    .forEach(domain -> job.tally()
                            .odd(place, "The domain \"%s\" is no organisation's, and was left out.".formatted(domain)));
        }
        externalId.ifPresent(
                theirs -> made.put(job.run(), Kind.COMPANY, theirs, Optional.of(id.value()), Optional.empty(), ""));
        return new Found(id, !isNew);
    }

    private static String key(String name) {
        return Texts.line(name, LONGEST_NAME).toLowerCase(java.util.Locale.ROOT);
    }

    void file(Job job, Piece piece, Person person) {
        person.externalId().ifPresent(id -> staff.remember(job, id, person));
        if (person.side() == Side.HOUSE) {
            job.tally().known();
            return;
        }
        var emails = People.addresses(person.emails().stream());
        person.emails().stream()
                .filter(text ->
                        People.addresses(java.util.stream.Stream.of(text)).isEmpty())
                .forEach(text -> job.tally().odd(piece.place(), "\"%s\" is not an e-mail address.".formatted(text)));
        if (emails.isEmpty()) {
            withoutAddress(job, piece, person);
            return;
        }
        if (emails.stream().anyMatch(email -> people.wasErased(job, email))) {
            job.tally().known();
            return;
        }
        var organisation = organisation(job, piece.place(), person);
        var values = fields.taken(job, piece, FieldSubject.CONTACT);
        if (people.isKnown(job, emails.getFirst())) {
            job.tally().known();
            return;
        }
        var contact = people.contact(job, emails, person.name(), organisation).contact();
        job.hand().fill(contact, values);
    }

    /// Of another desk he may be a ticket's requester still; of a table nothing is left to know him by.
    private static void withoutAddress(Job job, Piece piece, Person person) {
        if (person.externalId().isPresent() && !person.name().isBlank())
            job.tally()
                    .odd(
                            piece.place(),
                            "There is no e-mail address; a contact is made when a ticket names this person.");
        else job.tally().refuse(piece.place(), "There is no e-mail address, by which a contact is recognised.");
    }

    private Optional<OrganisationId> organisation(Job job, String place, Person person) {
        var byId = person.organisation()
                .flatMap(id -> made.find(job.run(), Kind.COMPANY, id))
                .flatMap(Made::subject)
                .map(OrganisationId::new);
        if (byId.isPresent()) return byId;
        return person.organisationName()
                .map(name -> Texts.line(name, LONGEST_NAME))
                .filter(name -> !name.isEmpty())
                .map(name -> organisation(job, place, Optional.empty(), name, List.of())
                        .id());
    }
}
