package org.goodword.mail.delivering;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.mail.HouseLetters;
import org.goodword.mail.reading.Person;
import org.goodword.mail.writing.OutgoingFile;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

@Component
class LettersOfHouse implements HouseLetters {
    private final ChannelAccounts accounts;
    private final Relays relays;

    LettersOfHouse(ChannelAccounts accounts, Relays relays) {
        this.accounts = accounts;
        this.relays = relays;
    }

    @Override
    public Optional<Lane> lane() {
        return account().map(ChannelAccount::lane);
    }

    private Optional<ChannelAccount> account() {
        return accounts.all().stream().filter(one -> one.relay().isPresent()).findFirst();
    }

    @Override
    public Outcome send(HouseLetter letter, Shipment shipment) {
        return account()
                .map(account -> relays.send(account, mail(account, letter, shipment)))
                .orElseGet(() ->
                        new Outcome.Permanent("No mail address of this workspace has an outgoing mail server yet."));
    }

    private static OutgoingMail mail(ChannelAccount account, HouseLetter letter, Shipment shipment) {
        return new OutgoingMail(
                new Person(account.address(), account.name()),
                Optional.empty(),
                List.of(new Person(letter.to(), letter.name())),
                List.of(),
                List.of(),
                letter.subject(),
                Optional.of(letter.text()),
                Optional.empty(),
                List.of(),
                letter.enclosures().stream().map(LettersOfHouse::file).toList(),
                shipment.messageId(),
                List.of(),
                List.of(),
                Automatic.AUTO_GENERATED);
    }

    private static OutgoingFile file(Enclosure enclosure) {
        return new OutgoingFile(
                enclosure.name(), enclosure.mediaType(), "", () -> new ByteArrayInputStream(enclosure.content()));
    }
}
