package org.goodword.mail.delivering;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.mail.letterhead.Dressing;
import org.goodword.mail.linking.FileLinks;
import org.goodword.mail.reading.Person;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideConversations;
import org.goodword.ticketing.SideEvent.SideWritten;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Sends what we write to third parties from the brand's address. The answer goes to an address of the side
/// conversation's own; nothing in it names the customer's mails.
@Component
public class SideCarrier implements Carrier {
    static final String KIND = "side";

    private final SideConversations sides;
    private final Tickets tickets;
    private final ChannelAccounts accounts;
    private final Outbox outbox;
    private final Relays relays;
    private final References references;
    private final Signatures signatures;
    private final Attached attached;
    private final Dressing dressing;
    private final FileLinks links;

    SideCarrier(
            SideConversations sides,
            Tickets tickets,
            ChannelAccounts accounts,
            Outbox outbox,
            Relays relays,
            References references,
            Signatures signatures,
            Attached attached,
            Dressing dressing,
            FileLinks links) {
        this.sides = sides;
        this.tickets = tickets;
        this.accounts = accounts;
        this.outbox = outbox;
        this.relays = relays;
        this.references = references;
        this.signatures = signatures;
        this.attached = attached;
        this.dressing = dressing;
        this.links = links;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(SideWritten written) {
        var message = tickets.message(written.message()).orElseThrow();
        var side = sides.find(written.side()).orElseThrow();
        var externalId = account(message)
                .map(account -> references.id(message, account))
                .orElseGet(() -> Ids.next() + "@goodword");
        outbox.post(KIND, message.id().value(), externalId, List.of(side.to().value()), Duration.ZERO);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return tickets.message(new MessageId(shipment.subject()))
                .flatMap(this::account)
                .map(ChannelAccount::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var message = tickets.message(new MessageId(shipment.subject()));
        var side = sides.of(new MessageId(shipment.subject()));
        var ticket = message.flatMap(one -> tickets.find(one.ticket()));
        if (message.isEmpty() || side.isEmpty() || ticket.isEmpty())
            return new Outcome.Permanent("The message is gone.");
        return account(message.get())
                .map(account -> relays.send(
                        account, mail(account, side.get(), ticket.get(), message.get(), shipment), shipment))
                .orElseGet(
                        () -> new Outcome.Permanent("This brand has no mail address yet. Add one, then send again."));
    }

    private Optional<ChannelAccount> account(Message message) {
        return tickets.find(message.ticket())
                .flatMap(ticket -> accounts.ofBrand(ticket.heading().brand()));
    }

    private OutgoingMail mail(ChannelAccount account, Side side, Ticket ticket, Message message, Shipment shipment) {
        var thread = references.of(side, message, account);
        var linked = links.of(message, account);
        var dressed = dressing.aside(ticket, message, linked);
        return new OutgoingMail(
                new Person(account.address(), account.name()),
                signatures.replyAddress(
                        Workspaces.current(), account.address(), side.id().value()),
                List.of(new Person(side.to(), side.name())),
                List.of(),
                List.of(),
                thread.inReplyTo().isEmpty() ? side.subject() : "Re: " + side.subject(),
                Optional.of(dressed.text()),
                dressed.html().map(Attached::shown),
                attached.of(message, true),
                attached.of(message, linked),
                shipment.messageId(),
                thread.inReplyTo(),
                thread.references(),
                Automatic.NO);
    }
}
