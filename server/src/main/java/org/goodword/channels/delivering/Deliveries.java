package org.goodword.channels.delivering;

import java.util.List;
import java.util.UUID;
import org.goodword.channels.ChannelPermissions;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What left, what did not, and why.
@Component
public class Deliveries {
    private static final int MOST_MESSAGES = 1000;

    private final Outbox outbox;
    private final Tickets tickets;

    Deliveries(Outbox outbox, Tickets tickets) {
        this.outbox = outbox;
        this.tickets = tickets;
    }

    /// Everything that leaves, newest first. Needs the whole workspace's row scope: the list shows who is written to.
    ///
    /// @throws Rejected `not-allowed`
    @Transactional(readOnly = true)
    public Page<Delivery> all(PageRequest page, Caller caller) {
        requireEverything(caller);
        return outbox.list(page);
    }

    /// Of one ticket that the caller may see, in order.
    @Transactional(readOnly = true)
    public List<Delivery> of(TicketId id, Caller caller) {
        caller.require(TicketPermissions.VIEW);
        if (tickets.find(id, caller).isEmpty()) throw NotFound.of("ticket", id.value());
        var replies = tickets.conversation(id, MOST_MESSAGES).stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .map(Message::id)
                .map(MessageId::value)
                .toList();
        return outbox.deliveries(replies);
    }

    /// Sends again what failed, was blocked, or was perhaps sent.
    ///
    /// @throws Rejected `not-found`, `not-allowed`, `not-repeatable`
    @Transactional
    public void retry(UUID delivery, Caller caller) {
        caller.require(TicketPermissions.REPLY);
        var message = outbox.find(delivery).flatMap(found -> tickets.message(new MessageId(found.subject())));
        if (message.isEmpty()) requireEverything(caller);
        else if (tickets.find(message.get().ticket(), caller).isEmpty()) throw NotFound.of("delivery", delivery);
        outbox.retry(delivery, caller.actor());
    }

    static void requireEverything(Caller caller) {
        caller.require(ChannelPermissions.VIEW_OUTBOUND);
        if (!caller.reachesAll()) throw new Rejected(new Caller.NotAllowed(ChannelPermissions.VIEW_OUTBOUND));
    }
}
