package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.mail.authenticating.Authentication;
import org.goodword.mail.filing.KnownIdStore.Known;
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

/// Finds the ticket a mail answers, by what it can prove: see [Evidence].
///
/// Strong, whoever writes: an address or a Message-ID that only we can have made. Medium, because anybody can quote an
/// id: only who takes part, and of a mail in the ticket a colleague of the requester. Weak: what a mail merely says of
/// itself, its subject and its conversation. A mail that its author's domain disowns has strong evidence or none.
/// All else is new; where it names a ticket, the two are related.
@Component
class Threading {
    private final Signatures signatures;
    private final KnownIdStore known;
    private final Tickets tickets;
    private final Membership membership;

    Threading(Signatures signatures, KnownIdStore known, Tickets tickets, Membership membership) {
        this.signatures = signatures;
        this.known = known;
        this.tickets = tickets;
        this.membership = membership;
    }

    Decision of(ReadMail mail, List<EmailAddress> envelopeTo, EmailAddress author, Authentication authentication) {
        var candidates = candidates(mail);
        var signed = signed(mail, envelopeTo, candidates);
        if (authentication.isDisowned())
            return signed.or(() -> disowned(mail, candidates)).orElse(Decision.NEW);
        return moved(mail, candidates, author)
                .or(() -> signed)
                .or(() -> byKnownId(candidates, author))
                .or(() -> byConversation(mail, author))
                .or(() -> bySubject(mail, author))
                .orElse(Decision.NEW);
    }

    /// The mail that it answers most nearly was put elsewhere by a person, who knows better than any address.
    private Optional<Decision> moved(ReadMail mail, List<Known> candidates, EmailAddress author) {
        var nearest = named(mail)
                .filter(id -> isOurs(id) || candidates.stream().anyMatch(one -> is(one, id, KnownIdStore.Kind.MOVED)))
                .findFirst();
        return nearest.stream()
                .flatMap(id -> candidates.stream().filter(one -> is(one, id, KnownIdStore.Kind.MOVED)))
                .flatMap(one -> tickets.find(one.ticket()).stream())
                .filter(ticket -> membership.belongs(author, ticket))
                .map(ticket -> Decision.answers(ticket, Evidence.MOVED))
                .findFirst();
    }

    private static boolean is(Known one, String id, KnownIdStore.Kind kind) {
        return one.kind() == kind && one.messageId().equals(id);
    }

    private boolean isOurs(String id) {
        return signatures.message(Workspaces.current(), id).isPresent();
    }

    private Optional<Decision> signed(ReadMail mail, List<EmailAddress> envelopeTo, List<Known> candidates) {
        var answered = bySignedId(mail);
        return byAddress(mail, envelopeTo)
                // The message that is answered may have gone on since: its address names the old ticket still.
                .map(addressed -> answered.filter(ticket -> tickets.isSplitFrom(ticket.id(), addressed.id()))
                        .map(ticket -> Decision.answers(ticket, Evidence.SIGNED_ID))
                        .orElseGet(() -> Decision.answers(addressed, Evidence.SIGNED_ADDRESS)))
                .or(() -> answered.map(ticket -> Decision.answers(ticket, Evidence.SIGNED_ID)))
                .map(decision -> Decision.answers(
                        newestFollowUp(decision.ticket().orElseThrow(), candidates), decision.evidence()));
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

    /// A mail of the ticket says more than one that its mails refer to, as those of any other ticket may.
    private Optional<Decision> byKnownId(List<Known> candidates, EmailAddress author) {
        return tickets(candidates, false)
                .filter(ticket -> membership.belongs(author, ticket))
                .map(ticket -> goesOn(ticket, candidates, author))
                .map(ticket -> Decision.answers(ticket, Evidence.KNOWN_ID))
                .findFirst()
                .or(() -> tickets(candidates, true)
                        .filter(ticket -> membership.takesPart(author, ticket))
                        .map(ticket -> Decision.answers(ticket, Evidence.REFERENCED_ID))
                        .findFirst())
                .or(() -> tickets(candidates, false)
                        .map(ticket -> Decision.doubts(ticket, Doubt.STRANGER))
                        .findFirst());
    }

    private Ticket goesOn(Ticket ticket, List<Known> candidates, EmailAddress author) {
        var followUp = newestFollowUp(ticket, candidates);
        return followUp == ticket || membership.belongs(author, followUp) ? followUp : ticket;
    }

    private Stream<Ticket> tickets(List<Known> candidates, boolean merelyReferenced) {
        return candidates.stream()
                .filter(one -> (one.kind() == KnownIdStore.Kind.REFERENCED) == merelyReferenced)
                .flatMap(one -> tickets.find(one.ticket()).stream());
    }

    private Optional<Decision> byConversation(ReadMail mail, EmailAddress author) {
        return Conversations.of(mail).map(key -> known.find(List.of(key))).stream()
                .flatMap(List::stream)
                .flatMap(one -> tickets.find(one.ticket()).stream())
                .filter(ticket ->
                        Subjects.isSame(mail.subject(), ticket.heading().subject()))
                .filter(ticket -> membership.takesPart(author, ticket))
                .map(ticket -> Decision.answers(ticket, Evidence.CONVERSATION))
                .findFirst();
    }

    private Optional<Decision> bySubject(ReadMail mail, EmailAddress author) {
        return Subjects.ticket(mail.subject())
                .flatMap(tickets::find)
                .map(ticket -> membership.takesPart(author, ticket)
                        ? Decision.answers(ticket, Evidence.SUBJECT)
                        : Decision.doubts(ticket, Doubt.STRANGER));
    }

    private Optional<Decision> disowned(ReadMail mail, List<Known> candidates) {
        return tickets(candidates, false)
                .findFirst()
                .or(() -> Subjects.ticket(mail.subject()).flatMap(tickets::find))
                .map(ticket -> Decision.doubts(ticket, Doubt.DISOWNED));
    }

    private List<Known> candidates(ReadMail mail) {
        var ids = named(mail).distinct().toList();
        var found = known.find(ids);
        return ids.stream()
                .flatMap(id -> found.stream().filter(one -> one.messageId().equals(id)))
                .toList();
    }

    // A closed ticket's answers belong together: to the follow-up that the first of them opened.
    private Ticket newestFollowUp(Ticket ticket, List<Known> candidates) {
        if (ticket.status().category() != StatusCategory.CLOSED) return ticket;
        return candidates.stream()
                .flatMap(one -> tickets.find(one.ticket()).stream())
                .filter(other -> other.followUpOf().filter(ticket.id()::equals).isPresent())
                .filter(other -> other.status().category() != StatusCategory.CLOSED)
                .findFirst()
                .orElse(ticket);
    }

    private static Stream<String> named(ReadMail mail) {
        return newestFirst(mail).flatMap(RenamedIds::names);
    }

    static Stream<String> newestFirst(ReadMail mail) {
        return Stream.concat(mail.inReplyTo().stream(), mail.references().reversed().stream());
    }
}
