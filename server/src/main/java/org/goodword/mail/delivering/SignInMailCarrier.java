package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.identity.SignInMails;
import org.goodword.identity.SignInMails.SignInMail;
import org.goodword.mail.reading.Person;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Delivers resets and invitations from the workspace's first address that can send.
@Component
class SignInMailCarrier implements Carrier {
    private final SignInMails letters;
    private final ChannelAccounts accounts;
    private final Relays relays;

    SignInMailCarrier(SignInMails letters, ChannelAccounts accounts, Relays relays) {
        this.letters = letters;
        this.accounts = accounts;
        this.relays = relays;
    }

    @Override
    public String kind() {
        return SignInMails.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return account().map(ChannelAccount::lane);
    }

    private Optional<ChannelAccount> account() {
        return accounts.all().stream().filter(one -> one.relay().isPresent()).findFirst();
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var account = account();
        if (account.isEmpty())
            return new Outcome.Permanent("No mail address of this workspace has an outgoing mail server yet.");
        return letters.compose(shipment.subject())
                .map(letter -> relays.send(account.get(), mail(account.get(), letter, shipment)))
                .orElseGet(() -> new Outcome.Permanent("The link is used or too old."));
    }

    private static OutgoingMail mail(ChannelAccount account, SignInMail letter, Shipment shipment) {
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
                List.of(),
                shipment.messageId(),
                List.of(),
                List.of(),
                Automatic.AUTO_GENERATED);
    }
}
