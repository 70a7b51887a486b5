package org.goodword.mail.filing;

import java.time.Clock;
import java.util.UUID;
import org.goodword.mail.MailPermissions;
import org.goodword.mail.MailProblem.NotParked;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.receiving.ReceivedMails;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A person has another mail filed after the trouble was mended.
@Component
public class Parked {
    private final InboundStore inbound;
    private final ReceivedMails received;
    private final DueWork work;
    private final Clock clock;

    Parked(InboundStore inbound, ReceivedMails received, DueWork work, Clock clock) {
        this.inbound = inbound;
        this.received = received;
        this.work = work;
        this.clock = clock;
    }

    /// @throws Rejected `not-found`, `mail-not-parked`
    @Transactional
    public void again(UUID id, Caller by) {
        by.require(MailPermissions.TRAY);
        by.requireNoLimits();
        if (received.find(id).isEmpty()) throw NotFound.of("mail", id);
        if (!inbound.unpark(id)) throw new Rejected(new NotParked());
        work.add(InboundStore.WORK, id, clock.instant());
    }
}
