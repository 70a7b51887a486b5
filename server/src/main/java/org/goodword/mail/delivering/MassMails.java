package org.goodword.mail.delivering;

import java.util.List;
import java.util.Optional;
import org.goodword.channels.ChannelAccount;
import org.goodword.contacts.MassMail;
import org.goodword.contacts.NoMassMail;
import org.goodword.mail.unsubscribing.Unsubscribing;
import org.goodword.mail.writing.OutgoingMail;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.EmailAddress;
import org.springframework.stereotype.Component;

/// What goes to many says how to get no more of it, and spares those of its readers who said so.
@Component
class MassMails {
    private final MassMail massMail;
    private final Unsubscribing unsubscribing;

    MassMails(MassMail massMail, Unsubscribing unsubscribing) {
        this.massMail = massMail;
        this.unsubscribing = unsubscribing;
    }

    OutgoingMail of(OutgoingMail mail, ChannelAccount account, Shipment shipment) {
        if (!shipment.mass()) return mail;
        var spared = massMail.unwanted(mail.recipients()).stream()
                .map(NoMassMail::address)
                .toList();
        var readers =
                mail.recipients().stream().filter(one -> !spared.contains(one)).toList();
        return mail.without(spared, wayOut(readers, account));
    }

    // Of several readers nobody can tell which one follows the link: it is the first one's, and names him.
    private Optional<OutgoingMail.WayOut> wayOut(List<EmailAddress> readers, ChannelAccount account) {
        return readers.stream().findFirst().map(first -> unsubscribing.wayOut(first, account, readers.size() == 1));
    }
}
