package org.goodword.chat.conversing;

import java.util.UUID;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.TicketId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// An agent reads a chat: its visitor is shown how far.
@Component
class TeamReading {
    private static final String READ = "inbox.read";

    private final ChatStore store;
    private final ApplicationEventPublisher events;

    TeamReading(ChatStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
    }

    @EventListener
    void on(InboxEvent happened) {
        if (!happened.code().equals(READ)) return;
        if (!(happened.facts().get("ticket") instanceof UUID id)) return;
        if (!(happened.facts().get("seq") instanceof Integer seq)) return;
        var ticket = new TicketId(id);
        if (store.teamRead(ticket, seq)) events.publishEvent(new TeamRead(ticket));
    }
}
