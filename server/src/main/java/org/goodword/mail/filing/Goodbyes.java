package org.goodword.mail.filing;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.goodword.mail.reading.ReadMail;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.signing.Signatures;
import org.goodword.mail.unsubscribing.Unsubscribing;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Mails to the address that mass mail names for who wants no more of it. They say nothing else, and become
/// no ticket; they are kept as a dropped mail is.
@Component
class Goodbyes {
    private final InboundStore inbound;
    private final Unsubscribing unsubscribing;
    private final Signatures signatures;
    private final DueWork work;
    private final Clock clock;

    Goodbyes(InboundStore inbound, Unsubscribing unsubscribing, Signatures signatures, DueWork work, Clock clock) {
        this.inbound = inbound;
        this.unsubscribing = unsubscribing;
        this.signatures = signatures;
        this.work = work;
        this.clock = clock;
    }

    /// False for a mail that says something else.
    @Transactional
    public boolean take(Inbound received, ReadMail mail, List<EmailAddress> addressed) {
        var meant = addressed.stream()
                .flatMap(address -> signatures.unsubscribed(Workspaces.current(), address).stream())
                .findFirst();
        if (meant.isEmpty() || received.insisted()) return false;
        if (inbound.lockWaiting(received.id()).isPresent()) settle(received, mail, meant.get());
        return true;
    }

    private void settle(Inbound received, ReadMail mail, UUID subscription) {
        var print = Fingerprint.of(mail, received);
        unsubscribing.stop(subscription);
        inbound.drop(
                received.id(),
                print.messageId(),
                print.contentHash(),
                "It asks for no more mail that goes to many, which was done.",
                clock.instant());
        work.done(InboundStore.WORK, received.id());
    }
}
