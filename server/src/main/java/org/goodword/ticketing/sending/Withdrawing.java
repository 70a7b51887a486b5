package org.goodword.ticketing.sending;

import java.time.Clock;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.ledger.Entry;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.Ledger.History;
import org.goodword.ledger.Subject;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.NotFound;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketEvent.MessageWithdrawn;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.drafts.Draft;
import org.goodword.ticketing.drafts.Drafts;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes a reply back while it is held. It keeps its place in the conversation, marked, and becomes a draft again; what
/// it did to the status is undone.
@Component
public class Withdrawing {
    private final TicketStore tickets;
    private final MessageQuery messages;
    private final Saying saying;
    private final Outbox outbox;
    private final Drafts drafts;
    private final Statuses statuses;
    private final Agents agents;
    private final Ledger ledger;
    private final Clock clock;

    Withdrawing(
            TicketStore tickets,
            MessageQuery messages,
            Saying saying,
            Outbox outbox,
            Drafts drafts,
            Statuses statuses,
            Agents agents,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.messages = messages;
        this.saying = saying;
        this.outbox = outbox;
        this.drafts = drafts;
        this.statuses = statuses;
        this.agents = agents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `not-found`, `not-allowed`, `already-leaving`
    @Transactional
    public Withdrawn withdraw(TicketId id, MessageId message, Caller by) {
        by.require(TicketPermissions.REPLY);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        var reply = reply(ticket, message).orElseThrow(() -> NotFound.of("reply", message.value()));
        if (reply.withdrawnAt().isEmpty()) {
            outbox.withdraw(reply.id().value());
            unsay(reply, by.actor());
        }
        return new Withdrawn(reply(ticket, message).orElseThrow(), draft(reply, by));
    }

    private Optional<Message> reply(Ticket ticket, MessageId message) {
        return messages.find(message)
                .filter(found -> found.ticket().equals(ticket.id()) && found.kind() == MessageKind.REPLY);
    }

    private Draft draft(Message reply, Caller by) {
        return drafts.find(reply.ticket(), by).orElseGet(() -> drafts.restore(reply, by));
    }

    /// It becomes its author's draft again, unless she began another.
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Message reply, AgentId author) {
        var isHere = agents.find(author).filter(agent -> agent.state() == Agent.State.ACTIVE);
        if (isHere.isPresent()) draft(reply, agents.callerFor(author));
    }

    /// Of a reply that has been taken out of the outbox, in a ticket that the transaction has locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public void unsay(Message reply, Actor by) {
        var ticket = tickets.lock(reply.ticket()).orElseThrow();
        saying.withdraw(reply.id());
        var shown = messages.lastShown(ticket.id());
        var wasFirst = ticket.times().firstResponse().equals(Optional.of(reply.createdAt()));
        var unsaid = ticket.withdrawn(
                shown.map(MessageQuery.Shown::preview).orElse(""),
                shown.map(MessageQuery.Shown::last),
                wasFirst,
                clock.instant());
        var before = statusBefore(reply).map(statuses::get);
        tickets.update(
                before.map(status -> unsaid.with(status, clock.instant())).orElse(unsaid));
        ledger.append(new MessageWithdrawn(ticket.id(), reply.id()), by);
        before.ifPresent(status -> ledger.append(new StatusChanged(ticket.id(), ticket.status(), status), by));
    }

    /// The status that saying the reply ended, unless another change came after it.
    private Optional<String> statusBefore(Message reply) {
        var subject = new Subject(TicketEvent.SUBJECT, reply.ticket().value());
        var recent = ledger.history(subject, new PageRequest(PageRequest.MOST, null)).items().stream()
                .map(History::entry)
                .toList();
        var said = recent.stream().filter(entry -> isSaying(entry, reply)).findFirst();
        return recent.stream()
                .filter(entry -> entry.event().equals(StatusChanged.CODE))
                .takeWhile(entry -> said.isPresent() && isTogether(entry, said.get()))
                .reduce((_, earlier) -> earlier)
                .map(entry -> String.valueOf(entry.facts().get("from")));
    }

    private static boolean isSaying(Entry entry, Message reply) {
        return entry.event().equals(MessageAdded.CODE)
                && reply.id().value().toString().equals(entry.facts().get("message"));
    }

    private static boolean isTogether(Entry one, Entry other) {
        return one.position().epoch() == other.position().epoch()
                && one.position().xid() == other.position().xid();
    }

    public record Withdrawn(Message message, Draft draft) {}
}
