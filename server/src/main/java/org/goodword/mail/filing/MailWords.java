package org.goodword.mail.filing;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.AccountId;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.contacts.Contacts;
import org.goodword.contacts.Deliverability;
import org.goodword.files.Files;
import org.goodword.identity.BrandId;
import org.goodword.mail.receiving.Inbound;
import org.goodword.platform.Actor;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;

/// Puts what a mail says into the ticket that it answers, or into one that it opens.
@Component
class MailWords {
    static final String CHANNEL = "email";

    private final Correspondents correspondents;
    private final Contacts contacts;
    private final Deliverability deliverability;
    private final Tickets tickets;
    private final Files files;
    private final ChannelAccounts accounts;

    MailWords(
            Correspondents correspondents,
            Contacts contacts,
            Deliverability deliverability,
            Tickets tickets,
            Files files,
            ChannelAccounts accounts) {
        this.correspondents = correspondents;
        this.contacts = contacts;
        this.deliverability = deliverability;
        this.tickets = tickets;
        this.files = files;
        this.accounts = accounts;
    }

    /// @param answered the ticket that it answers: where that one is closed, it opens a follow-up
    /// @param said the id of the message
    /// @param wanted the brand of a ticket that it opens; else that of its address
    /// @param number of a ticket that it opens
    TicketId into(
            Optional<Ticket> answered,
            Inbound received,
            Arrival arrival,
            MessageId said,
            Optional<BrandId> wanted,
            Optional<Long> number) {
        var author = contacts.recognise(arrival.author().address(), name(arrival), Filing.MAIL);
        var by = new Actor.Contact(author.id().value());
        deliverability.heardFrom(arrival.author().address(), by);
        var requester = new NewTicket.Requester(
                author.id(), author.organisation(), arrival.author().address().value());
        var message = message(arrival, said, by);
        var others = correspondents.of(arrival.mail(), author.id());
        if (answered.filter(Filing::isOpenToAnswers).isEmpty()) {
            var plan = newTicket(
                    arrival,
                    requester,
                    others,
                    wanted.or(() -> brand(received, answered)),
                    answered,
                    number.orElseThrow());
            var opened = tickets.open(plan, message, by).id();
            comment(opened, arrival);
            return opened;
        }
        var ticket = answered.get();
        tickets.add(ticket, message);
        tickets.addParticipant(ticket.id(), requester);
        others.forEach(other -> tickets.addParticipant(ticket.id(), other));
        comment(ticket.id(), arrival);
        return ticket.id();
    }

    /// What an agent said to a mail that she passed on is not the customer's.
    private void comment(TicketId ticket, Arrival arrival) {
        arrival.brought()
                .filter(brought -> !brought.words().isBlank())
                .ifPresent(brought -> tickets.add(
                        tickets.lock(ticket).orElseThrow(),
                        new NewMessage(
                                Optional.empty(),
                                MessageKind.NOTE,
                                CHANNEL,
                                new Actor.Agent(brought.by()),
                                false,
                                brought.words(),
                                Optional.empty(),
                                List.of(),
                                List.of())));
    }

    private static Optional<String> name(Arrival arrival) {
        return Optional.of(arrival.author().name()).filter(name -> !name.isBlank());
    }

    private Optional<BrandId> brand(Inbound received, Optional<Ticket> closed) {
        return closed.map(ticket -> ticket.heading().brand())
                .or(() -> accounts.find(new AccountId(received.account())).map(ChannelAccount::brand));
    }

    private static NewTicket newTicket(
            Arrival arrival,
            NewTicket.Requester requester,
            List<NewTicket.Requester> others,
            Optional<BrandId> brand,
            Optional<Ticket> closed,
            long number) {
        return new NewTicket(
                number,
                arrival.brought().isPresent()
                        ? Subjects.base(Subjects.of(arrival.mail()))
                        : Subjects.of(arrival.mail()),
                requester,
                others,
                brand,
                Optional.empty(),
                Priority.NORMAL,
                List.of(),
                Ticket.Assignment.NOBODY,
                closed.map(Ticket::id));
    }

    private NewMessage message(Arrival arrival, MessageId id, Actor author) {
        var mail = arrival.mail();
        return new NewMessage(
                        Optional.of(id),
                        MessageKind.INBOUND,
                        CHANNEL,
                        author,
                        mail.isAutomatic(),
                        arrival.text(),
                        arrival.html(),
                        Correspondents.addresses(arrival.author(), mail),
                        arrival.attachments(files))
                .with(arrival.folds());
    }
}
