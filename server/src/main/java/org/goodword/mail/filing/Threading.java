package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.contacts.Contact;
import org.goodword.contacts.Contacts;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Finds the ticket a mail answers, by what it can prove.
///
/// Strong, whoever writes: an address or a Message-ID that only we can have made. Medium, because
/// anybody can quote an id: the id of a mail in the ticket, from a participant or a colleague of the
/// requester; an id that the ticket's mails merely refer to (a newsletter's, perhaps), from a
/// participant only. All else is new.
@Component
class Threading {
    private final Signatures signatures;
    private final KnownIdStore known;
    private final Tickets tickets;
    private final Contacts contacts;

    Threading(Signatures signatures, KnownIdStore known, Tickets tickets, Contacts contacts) {
        this.signatures = signatures;
        this.known = known;
        this.tickets = tickets;
        this.contacts = contacts;
    }

    Optional<Ticket> ticketOf(ReadMail mail, List<EmailAddress> envelopeTo, EmailAddress author) {
        return byAddress(mail, envelopeTo)
                .or(() -> bySignedId(mail))
                .map(ticket -> whereItWent(ticket, mail))
                .map(ticket -> newestFollowUp(ticket, mail))
                .or(() -> byKnownId(mail, author));
    }

    /// The message that is answered may have been split off since: its address names the old ticket still.
    private Ticket whereItWent(Ticket addressed, ReadMail mail) {
        return bySignedId(mail)
                .filter(ticket -> tickets.isSplitFrom(ticket.id(), addressed.id()))
                .orElse(addressed);
    }

    private Optional<Ticket> byAddress(ReadMail mail, List<EmailAddress> envelopeTo) {
        var headers = Stream.of(mail.people().to(), mail.people().cc())
                .flatMap(List::stream)
                .map(Person::address);
        return Stream.concat(envelopeTo.stream(), headers)
                .flatMap(address -> signatures.ticket(Workspaces.current(), address).stream())
                .flatMap(ticket -> tickets.find(new TicketId(ticket)).stream())
                .findFirst();
    }

    private Optional<Ticket> bySignedId(ReadMail mail) {
        return newestFirst(mail)
                .flatMap(id -> signatures.message(Workspaces.current(), id).stream())
                .flatMap(message -> tickets.message(new MessageId(message)).map(Message::ticket).stream())
                .flatMap(ticket -> tickets.find(ticket).stream())
                .findFirst();
    }

    private Optional<Ticket> byKnownId(ReadMail mail, EmailAddress author) {
        return candidates(mail)
                .flatMap(known ->
                        tickets
                                .find(known.ticket())
                                .filter(ticket -> belongs(author, ticket, known.ofMessage()))
                                .stream())
                .findFirst();
    }

    private Stream<KnownIdStore.Known> candidates(ReadMail mail) {
        var ids = newestFirst(mail).distinct().toList();
        var found = known.find(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(known -> known.messageId().equals(id)));
    }

    private boolean belongs(EmailAddress author, Ticket ticket, boolean ofMessage) {
        return isParticipant(author, ticket) || ofMessage && isColleague(author, ticket);
    }

    private boolean isParticipant(EmailAddress author, Ticket ticket) {
        var contact = contacts.find(author);
        return tickets.participants(ticket.id()).stream()
                .anyMatch(participant -> participant.address().equals(author)
                        || contact.filter(participant.contact()::equals).isPresent());
    }

    private boolean isColleague(EmailAddress author, Ticket ticket) {
        var organisation = ticket.requester().organisation();
        return organisation.isPresent()
                && contacts.find(author)
                        .flatMap(contacts::find)
                        .flatMap(Contact::organisation)
                        .equals(organisation);
    }

    // A closed ticket's answers belong together: to the follow-up that the first of them opened.
    private Ticket newestFollowUp(Ticket ticket, ReadMail mail) {
        if (ticket.status().category() != StatusCategory.CLOSED) return ticket;
        return candidates(mail)
                .flatMap(known -> tickets.find(known.ticket()).stream())
                .filter(other -> other.followUpOf().filter(ticket.id()::equals).isPresent())
                .filter(other -> other.status().category() != StatusCategory.CLOSED)
                .findFirst()
                .orElse(ticket);
    }

    static Stream<String> newestFirst(ReadMail mail) {
        return Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream());
    }
}
