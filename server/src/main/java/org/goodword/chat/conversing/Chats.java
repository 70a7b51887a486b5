package org.goodword.chat.conversing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.goodword.chat.VisitorId;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads chats.
@Component
public class Chats {
    private final ChatStore store;

    Chats(ChatStore store) {
        this.store = store;
    }

    /// The newest of each visitor who has one.
    @Transactional(readOnly = true)
    public Map<VisitorId, Chat> latest(Collection<VisitorId> visitors) {
        return store.latest(visitors);
    }

    @Transactional(readOnly = true)
    public Optional<Chat> latest(VisitorId visitor) {
        return store.latest(visitor);
    }

    /// What is known of the chat beside its ticket; empty for a ticket that is none.
    @Transactional(readOnly = true)
    public Optional<ChatSide> side(TicketId ticket) {
        return store.side(ticket);
    }

    /// Whose chat a ticket is; empty for a ticket that is none.
    @Transactional(readOnly = true)
    public Optional<VisitorId> visitorOf(TicketId ticket) {
        return store.visitorOf(ticket);
    }
}
