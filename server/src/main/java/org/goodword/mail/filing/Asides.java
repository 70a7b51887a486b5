package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.mail.reading.Person;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.SideId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Finds the side conversation that a mail answers: by its address, a Message-ID that only we can have made, or one
/// that
/// our relay gave to what we wrote to its author. A mail that is addressed to a ticket answers that one, whatever it
/// refers to.
@Component
class Asides {
    private final Signatures signatures;
    private final SideConversations sides;
    private final Tickets tickets;
    private final KnownIdStore known;

    Asides(Signatures signatures, SideConversations sides, Tickets tickets, KnownIdStore known) {
        this.signatures = signatures;
        this.sides = sides;
        this.tickets = tickets;
        this.known = known;
    }

    Optional<Side> of(ReadMail mail, EmailAddress author, List<EmailAddress> envelopeTo) {
        var named = addresses(mail, envelopeTo)
                .flatMap(address -> signatures.ticket(Workspaces.current(), address).stream())
                .distinct()
                .toList();
        var aside = named.stream()
                .flatMap(id -> sides.find(new SideId(id)).stream())
                .findFirst();
        if (aside.isPresent()) return aside;
        var isOfTicket =
                named.stream().anyMatch(id -> tickets.find(new TicketId(id)).isPresent());
        return isOfTicket ? Optional.empty() : bySignedId(mail).or(() -> byRenamedId(mail, author));
    }

    private static Stream<EmailAddress> addresses(ReadMail mail, List<EmailAddress> envelopeTo) {
        var headers = Stream.of(mail.people().to(), mail.people().cc())
                .flatMap(List::stream)
                .map(Person::address);
        return Stream.concat(envelopeTo.stream(), headers);
    }

    /// The newest message of ours decides.
    private Optional<Side> bySignedId(ReadMail mail) {
        return Threading.newestFirst(mail)
                .flatMap(id -> signatures.message(Workspaces.current(), id).stream())
                .map(MessageId::new)
                .filter(message -> tickets.message(message).isPresent())
                .findFirst()
                .flatMap(sides::of);
    }

    /// Anybody may have read that id: only who was asked answers by it.
    private Optional<Side> byRenamedId(ReadMail mail, EmailAddress author) {
        var ids = Threading.newestFirst(mail)
                .flatMap(RenamedIds::names)
                .distinct()
                .toList();
        return known.aside(ids).stream()
                .flatMap(message -> sides.of(message).stream())
                .filter(side -> side.to().equals(author))
                .findFirst();
    }
}
