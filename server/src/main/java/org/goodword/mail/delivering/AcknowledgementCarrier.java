package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.channels.ChannelAccounts;
import org.goodword.mail.acknowledging.Acknowledged;
import org.goodword.mail.acknowledging.Acknowledging;
import org.goodword.mail.reading.Person;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.mail.writing.OutgoingMail.Automatic;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// Sends acknowledgements from the address that was written to, marked so that no machine answers (RFC 3834).
@Component
class AcknowledgementCarrier implements Carrier {
    private final Acknowledging acknowledging;
    private final ChannelAccounts accounts;
    private final Relays relays;
    private final Signatures signatures;

    AcknowledgementCarrier(
            Acknowledging acknowledging, ChannelAccounts accounts, Relays relays, Signatures signatures) {
        this.acknowledging = acknowledging;
        this.accounts = accounts;
        this.relays = relays;
        this.signatures = signatures;
    }

    @Override
    public String kind() {
        return Acknowledged.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return acknowledging
                .find(shipment.subject())
                .flatMap(found -> accounts.find(found.account()))
                .map(ChannelAccount::lane);
    }

    @Override
    public Outcome carry(Shipment shipment) {
        var one = acknowledging.find(shipment.subject());
        var account = one.flatMap(found -> accounts.find(found.account()));
        if (account.isEmpty()) return new Outcome.Permanent("The ticket or its address is gone.");
        return relays.send(account.get(), mail(account.get(), one.get(), shipment), shipment);
    }

    private OutgoingMail mail(ChannelAccount account, Acknowledged one, Shipment shipment) {
        var answered = one.answers().isEmpty() ? List.<String>of() : List.of(one.answers());
        return new OutgoingMail(
                new Person(account.address(), account.name()),
                signatures.replyAddress(
                        Workspaces.current(), account.address(), one.ticket().value()),
                List.of(new Person(one.to(), "")),
                List.of(),
                List.of(),
                one.subject(),
                Optional.of(one.text()),
                Optional.empty(),
                List.of(),
                List.of(),
                shipment.messageId(),
                answered,
                answered,
                Automatic.AUTO_REPLIED);
    }
}
