package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.files.Files;
import org.goodword.files.StoredFile;
import org.goodword.mail.Letters;
import org.goodword.mail.reading.Person;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.OutgoingFile;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.Ticket;
import org.springframework.stereotype.Component;

/// Letters leave from the brand's address and are answered to the ticket's own.
@Component
class TicketLetters implements Letters {
    private final ChannelAccounts accounts;
    private final Relays relays;
    private final References references;
    private final Signatures signatures;
    private final Files files;
    private final MassMails massMails;

    TicketLetters(
            ChannelAccounts accounts,
            Relays relays,
            References references,
            Signatures signatures,
            Files files,
            MassMails massMails) {
        this.accounts = accounts;
        this.relays = relays;
        this.references = references;
        this.signatures = signatures;
        this.files = files;
        this.massMails = massMails;
    }

    @Override
    public String externalId(Ticket ticket, UUID subject) {
        return accounts.ofBrand(ticket.heading().brand())
                .map(account -> signatures.messageId(
                        Workspaces.current(), subject, account.address().domain()))
                .orElseGet(() -> Ids.next() + "@goodword");
    }

    @Override
    public Optional<Lane> lane(Ticket ticket) {
        return accounts.ofBrand(ticket.heading().brand()).map(ChannelAccount::lane);
    }

    @Override
    public Outcome send(Letter letter, Shipment shipment) {
        return accounts.ofBrand(letter.ticket().heading().brand())
                .map(account -> relays.send(
                        account, massMails.of(mail(account, letter, shipment), account, shipment), shipment))
                .orElseGet(
                        () -> new Outcome.Permanent("This brand has no mail address yet. Add one, then send again."));
    }

    private OutgoingMail mail(ChannelAccount account, Letter letter, Shipment shipment) {
        var thread = letter.last().map(message -> references.of(message, account));
        return new OutgoingMail(
                new Person(account.address(), account.name()),
                signatures.replyAddress(
                        Workspaces.current(),
                        account.address(),
                        letter.ticket().id().value()),
                List.of(new Person(letter.to(), "")),
                List.of(),
                List.of(),
                letter.subject(),
                Optional.of(letter.text()),
                Optional.empty(),
                List.of(),
                letter.files().stream().map(this::file).toList(),
                shipment.messageId(),
                thread.map(References.Thread::inReplyTo).orElse(List.of()),
                thread.map(References.Thread::references).orElse(List.of()),
                letter.automatic() ? Automatic.AUTO_GENERATED : Automatic.NO);
    }

    private OutgoingFile file(StoredFile file) {
        return new OutgoingFile(file.name(), file.mediaType(), "", () -> files.open(file));
    }
}
