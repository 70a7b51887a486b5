package org.goodword.chat.streaming;

import java.util.Map;
import org.goodword.chat.Visitor;
import org.goodword.chat.conversing.Chats;
import org.goodword.platform.WhileServing;
import org.goodword.realtime.Rooms;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Shows the agents who look at a chat that its visitor is there, and that he types. Nothing of it
/// is kept.
@Component
@WhileServing
public class VisitorSigns {
    private static final String FRAME = "visitor";

    private final Rooms rooms;
    private final Chats chats;

    VisitorSigns(Rooms rooms, Chats chats) {
        this.rooms = rooms;
        this.chats = chats;
    }

    /// Repeated by the browser every few seconds while it goes on.
    public void types(Visitor visitor, boolean typing) {
        chats.latest(visitor.id()).ifPresent(chat -> tell(chat.ticket().value(), typing, true));
    }

    @EventListener
    void on(Here changed) {
        tell(changed.ticket().value(), false, changed.here());
    }

    private void tell(java.util.UUID ticket, boolean typing, boolean here) {
        rooms.tell(ticket, Map.of("type", FRAME, "ticket", ticket, "typing", typing, "here", here));
    }
}
