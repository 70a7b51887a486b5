package org.goodword.ticketing.sending;

import java.util.LinkedHashSet;
import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.ticketing.InboxEvent;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.springframework.stereotype.Component;

/// Tells the agents whom it concerns that a reply did not surely arrive: who wrote it, and who has the ticket.
@Component
class Concerned {
    static final Actor OUTBOX = new Actor.System("outbox");
    /// It left, and came back.
    static final String UNDELIVERED = "undelivered";

    private final MessageQuery messages;
    private final TicketStore tickets;
    private final Ledger ledger;

    Concerned(MessageQuery messages, TicketStore tickets, Ledger ledger) {
        this.messages = messages;
        this.tickets = tickets;
        this.ledger = ledger;
    }

    void warn(TicketId ticket, MessageId reply, String state) {
        var concerned = new LinkedHashSet<AgentId>();
        if (messages.find(reply).orElseThrow().author() instanceof Actor.Agent(var author)) concerned.add(author);
        tickets.find(ticket).flatMap(found -> found.assignment().assignee()).ifPresent(concerned::add);
        var facts = Map.<String, Object>of("ticket", ticket.value(), "message", reply.value(), "state", state);
        concerned.forEach(agent -> ledger.append(new InboxEvent("inbox.delivery-failed", agent, facts), OUTBOX));
    }
}
