package org.goodword.mail.delivering;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.identity.BrandId;
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

    @Override
    public Optional<Lane> lane(BrandId brand) {
        return account(brand).map(ChannelAccount::lane);
    }

    private Optional<ChannelAccount> account() {
        return sending().findFirst();
    }

    private Optional<ChannelAccount> account(BrandId brand) {
        return sending().filter(one -> one.brand().equals(brand)).findFirst().or(this::account);
    }

    private Stream<ChannelAccount> sending() {
        return accounts.all().stream().filter(one -> one.relay().isPresent());
    }

    @Override
    public Outcome send(HouseLetter letter, Shipment shipment) {
        return send(account(), letter, shipment);
    }

    @Override
    public Outcome send(BrandId brand, HouseLetter letter, Shipment shipment) {
        return send(account(brand), letter, shipment);
    }

    private Outcome send(Optional<ChannelAccount> from, HouseLetter letter, Shipment shipment) {
        return from.map(account -> relays.send(account, mail(account, letter, shipment)))
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
