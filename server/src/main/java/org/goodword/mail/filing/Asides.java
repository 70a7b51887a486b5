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

/// Finds the side conversation that a mail answers: by its address or a Message-ID that only we can have made. A mail
/// that is addressed to a ticket answers that one, whatever it refers to.
@Component
class Asides {
    private final Signatures signatures;
    private final SideConversations sides;
    private final Tickets tickets;

    Asides(Signatures signatures, SideConversations sides, Tickets tickets) {
        this.signatures = signatures;
        this.sides = sides;
        this.tickets = tickets;
    }

    Optional<Side> of(ReadMail mail, List<EmailAddress> envelopeTo) {
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
        return isOfTicket ? Optional.empty() : bySignedId(mail);
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
}
