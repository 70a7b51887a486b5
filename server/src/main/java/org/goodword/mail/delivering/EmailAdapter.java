package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.spi.ChannelAdapter;
import org.goodword.mail.letterhead.Dressing;
import org.goodword.mail.linking.FileLinks;
import org.goodword.mail.reading.Person;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageAddress.Role;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;

/// E-mail: a reply goes out from the brand's address, and its answer finds the ticket by a signed address and id.
@Component
class EmailAdapter implements ChannelAdapter {
    private final Relays relays;
    private final References references;
    private final Signatures signatures;
    private final Attached attached;
    private final Dressing dressing;
    private final FileLinks links;
    private final MassMails massMails;

    EmailAdapter(
            Relays relays,
            References references,
            Signatures signatures,
            Attached attached,
            Dressing dressing,
            FileLinks links,
            MassMails massMails) {
        this.relays = relays;
        this.references = references;
        this.signatures = signatures;
        this.attached = attached;
        this.dressing = dressing;
        this.links = links;
        this.massMails = massMails;
    }

    @Override
    public String kind() {
        return "email";
    }

    @Override
    public String externalId(ChannelAccount account, Message message) {
        return references.id(message, account);
    }

    @Override
    public Outcome send(ChannelAccount account, Ticket ticket, Message message, Shipment shipment) {
        var mail = massMails.of(mail(account, ticket, message, shipment), account, shipment);
        return relays.send(account, mail, shipment);
    }

    @Override
    public Outcome check(ChannelAccount account) {
        return relays.check(account);
    }

    private OutgoingMail mail(ChannelAccount account, Ticket ticket, Message message, Shipment shipment) {
        var thread = references.of(message, account);
        var linked = links.of(message, account);
        var dressed = dressing.of(ticket, message, linked);
        return new OutgoingMail(
                new Person(account.address(), account.name()),
                signatures.replyAddress(
                        Workspaces.current(), account.address(), ticket.id().value()),
                people(message, Role.TO),
                people(message, Role.CC),
                people(message, Role.BCC),
                subject(ticket, thread.inReplyTo().isEmpty()),
                Optional.of(dressed.text()),
                dressed.html().map(Attached::shown),
                attached.of(message, true),
                attached.of(message, linked),
                shipment.messageId(),
                thread.inReplyTo(),
                thread.references(),
                Automatic.NO);
    }

    private static String subject(Ticket ticket, boolean first) {
        var subject = ticket.heading().subject();
        return first || subject.regionMatches(true, 0, "re:", 0, 3) ? subject : "Re: " + subject;
    }

    private static List<Person> people(Message message, Role role) {
        return message.addresses().stream()
                .filter(address -> address.role() == role)
                .map(address -> new Person(address.address(), address.name()))
                .toList();
    }
}
