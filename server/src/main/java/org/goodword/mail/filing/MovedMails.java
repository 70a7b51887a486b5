package org.goodword.mail.filing;

import java.util.List;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.SplitEvent.Left;
import org.goodword.ticketing.SplitEvent.Rejoined;
import org.goodword.ticketing.TicketId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Mails go where their messages go, so that what answers them and what answers for them finds them there.
@Component
class MovedMails {
    private final InboundStore inbound;
    private final KnownIdStore known;

    MovedMails(InboundStore inbound, KnownIdStore known) {
        this.inbound = inbound;
        this.known = known;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Left left) {
        move(left.messages(), left.ticket(), left.into());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Rejoined rejoined) {
        move(rejoined.messages(), rejoined.from(), rejoined.ticket());
    }

    private void move(List<MessageId> messages, TicketId from, TicketId into) {
        var came = inbound.move(messages, from, into);
        known.move(came, from, into);
        known.move(known.sent(messages, from), from, into);
    }
}
