package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.identity.SignInMails;
import org.goodword.identity.SignInMails.SignInMail;
import org.goodword.mail.HouseLetters;
import org.goodword.mail.HouseLetters.HouseLetter;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Shipment;
import org.springframework.stereotype.Component;

/// Delivers resets and invitations from the workspace's first address that can send.
@Component
class SignInMailCarrier implements Carrier {
    private final SignInMails mails;
    private final HouseLetters letters;

    SignInMailCarrier(SignInMails mails, HouseLetters letters) {
        this.mails = mails;
        this.letters = letters;
    }

    @Override
    public String kind() {
        return SignInMails.KIND;
    }

    @Override
    public Optional<Lane> lane(Shipment shipment) {
        return letters.lane();
    }

    @Override
    public Outcome carry(Shipment shipment) {
        // Asked before anything is written: a link that cannot leave stays as it was.
        if (letters.lane().isEmpty())
            return new Outcome.Permanent("No mail address of this workspace has an outgoing mail server yet.");
        return mails.compose(shipment.subject())
                .map(mail -> letters.send(letter(mail), shipment))
                .orElseGet(() -> new Outcome.Permanent("The link is used or too old."));
    }

    private static HouseLetter letter(SignInMail mail) {
        return new HouseLetter(mail.to(), mail.name(), mail.subject(), mail.text(), List.of());
    }
}
