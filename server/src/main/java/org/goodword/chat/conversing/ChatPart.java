package org.goodword.chat.conversing;

import static org.goodword.chat.db.Tables.CHAT_;
import static org.goodword.chat.db.Tables.LETTER;

import java.util.List;
import java.util.UUID;
import org.goodword.platform.Rows;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.spi.TicketPart;
import org.springframework.stereotype.Component;

/// A deleted ticket takes its chat along. The visitor stays: he may begin another.
@Component
class ChatPart implements TicketPart {
    private final ChatStore chats;

    ChatPart(ChatStore chats) {
        this.chats = chats;
    }

    @Override
    public List<Rows> rows(TicketId ticket) {
        return List.of(
                new Rows(CHAT_, CHAT_.WORKSPACE_ID.eq(Workspaces.current()).and(CHAT_.TICKET_ID.eq(ticket))),
                new Rows(LETTER, LETTER.WORKSPACE_ID.eq(Workspaces.current()).and(LETTER.TICKET_ID.eq(ticket))));
    }

    @Override
    public List<UUID> subjects(TicketId ticket) {
        return chats.letters(ticket);
    }
}
