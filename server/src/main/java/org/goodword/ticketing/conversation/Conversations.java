package org.goodword.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Caller;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.Message.Attachment;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads conversations.
@Component
public class Conversations {
    private final MessageQuery query;

    Conversations(MessageQuery query) {
        this.query = query;
    }

    /// Of a ticket that the caller was shown.
    @Transactional(readOnly = true)
    public List<Message> page(TicketId ticket, Optional<Integer> afterSeq, int limit) {
        return query.of(ticket, afterSeq, limit);
    }

    /// Empty when the caller may not see the attachment's ticket.
    @Transactional(readOnly = true)
    public Optional<Attachment> attachment(UUID id, Caller caller) {
        return query.attachment(id, caller);
    }
}
