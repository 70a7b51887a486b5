package org.goodword.mail.filing;

import java.time.Clock;
import org.goodword.ledger.Ledger;
import org.goodword.mail.receiving.Inbound;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.mail.receiving.MailParked;
import org.goodword.mail.ruling.Rule;
import org.goodword.platform.work.DueWork;
import org.springframework.stereotype.Component;

/// Mails that a rule keeps from a ticket: each says which rule.
@Component
class KeptOut {
    private final InboundStore inbound;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    KeptOut(InboundStore inbound, DueWork work, Ledger ledger, Clock clock) {
        this.inbound = inbound;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    void by(Rule rule, Inbound mail, Fingerprint print) {
        switch (rule.outcome()) {
            case FILE -> throw new IllegalStateException("It is to be filed");
            case PARK -> park(rule, mail);
            case DROP -> drop(rule, mail, print);
        }
        work.done(InboundStore.WORK, mail.id());
    }

    private void park(Rule rule, Inbound mail) {
        var reason = "The rule \"%s\" keeps such mails for a person.".formatted(rule.name());
        inbound.park(mail.id(), reason, clock.instant());
        ledger.append(new MailParked(mail.id(), reason), Filing.MAIL);
    }

    private void drop(Rule rule, Inbound mail, Fingerprint print) {
        var reason = "The rule \"%s\" drops such mails.".formatted(rule.name());
        inbound.drop(mail.id(), print.messageId(), print.contentHash(), reason, clock.instant());
        ledger.append(new MailDropped(mail.id(), rule.id()), Filing.MAIL);
    }
}
