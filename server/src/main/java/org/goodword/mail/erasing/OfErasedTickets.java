package org.goodword.mail.erasing;

import org.goodword.files.Files;
import org.goodword.ticketing.TicketEvent.Erased;
import org.goodword.ticketing.TicketEvent.Redacted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The mails by which something came that nobody is to read any more.
@Component
class OfErasedTickets {
    private static final int ALL = 10_000;

    private final MailErasureStore store;
    private final ErasedMail erased;
    private final Files files;

    OfErasedTickets(MailErasureStore store, ErasedMail erased, Files files) {
        this.store = store;
        this.erased = erased;
        this.files = files;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Erased ticket) {
        erased.erase(store.some(MailErasureStore.isIn(ticket.ticket()), ALL));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Redacted redacted) {
        files.erase(store.loseRaw(redacted.ticket(), redacted.messages()));
    }
}
