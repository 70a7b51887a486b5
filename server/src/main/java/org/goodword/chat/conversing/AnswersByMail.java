package org.goodword.chat.conversing;

import java.util.Optional;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Who answers by mail goes on in his chat. He waits for a mail, so nobody is called to the screen.
@Component
class AnswersByMail {
    private final ChatStore store;

    AnswersByMail(ChatStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        if (added.kind() != MessageKind.INBOUND || added.channel().equals(Conversing.CHANNEL)) return;
        store.setEnded(added.ticket(), Optional.empty());
    }
}
