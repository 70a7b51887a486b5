package org.goodword.ticketing.siding;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.Side;
import org.goodword.ticketing.SideEvent.SideAnswered;
import org.goodword.ticketing.SideEvent.SideWritten;
import org.goodword.ticketing.SideId;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.opening.Opening;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes to third parties, and files what they answer. All of it are notes: what the customer may not see.
@Component
public class Siding {
    static final int MOST = 200;

    private final TicketStore tickets;
    private final SideStore sides;
    private final Saying saying;
    private final Ledger ledger;
    private final Clock clock;

    Siding(TicketStore tickets, SideStore sides, Saying saying, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.sides = sides;
        this.saying = saying;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param name may be empty
    public record Plan(EmailAddress to, String name, String subject) {}

    /// Makes the message that is said, once it is known whom to.
    public interface Words {
        NewMessage to(EmailAddress address, String name);
    }

    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value` also for the address of somebody who sees the
    /// ticket anyway
    @Transactional
    public Side begin(TicketId id, Plan plan, Words words, Caller by) {
        var ticket = lock(id, by);
        requireThird(id, plan.to());
        if (sides.of(id, MOST).size() >= MOST)
            throw Invalid.of("to", "A ticket has at most %d side conversations.".formatted(MOST));
        var subject = Opening.subject(plan.subject());
        if (subject.isEmpty()) throw Invalid.of("subject", "A mail has a subject.");
        var side = new Side(
                new SideId(Ids.next()),
                id,
                subject,
                plan.to(),
                plan.name().strip(),
                by.actor().agent().orElseThrow(),
                clock.instant());
        sides.insert(side);
        write(side, ticket, words, by);
        return side;
    }

    /// What the customer is not to see does not go to the customer.
    private void requireThird(TicketId ticket, EmailAddress to) {
        var takesPart = tickets.participants(ticket).stream()
                .anyMatch(participant -> participant.address().equals(to));
        if (takesPart) throw Invalid.of("to", "\"%s\" takes part in this ticket: send a reply.".formatted(to.value()));
    }

    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`
    @Transactional
    public Message write(TicketId id, SideId which, Words words, Caller by) {
        var ticket = lock(id, by);
        var side = sides.of(id, MOST).stream()
                .filter(one -> one.id().equals(which))
                .findFirst()
                .orElseThrow(() -> NotFound.of("side conversation", which.value()));
        return write(side, ticket, words, by);
    }

    private Message write(Side side, Ticket ticket, Words words, Caller by) {
        var said = saying.add(ticket, words.to(side.to(), side.name()));
        sides.add(side.id(), said.id());
        ledger.append(new SideWritten(ticket.id(), side.id(), said.id()), by.actor());
        return said;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Message answered(Side side, Ticket locked, NewMessage note) {
        var said = saying.add(locked, note);
        sides.add(side.id(), said.id());
        ledger.append(new SideAnswered(locked.id(), side.id(), said.id()), note.author());
        return said;
    }

    private Ticket lock(TicketId id, Caller by) {
        by.require(TicketPermissions.REPLY);
        return tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
    }

    /// Of a ticket that the caller was shown.
    @Transactional(readOnly = true)
    public List<Side> of(TicketId ticket) {
        return sides.of(ticket, MOST);
    }

    /// Which messages of the ticket belong to them.
    @Transactional(readOnly = true)
    public Map<SideId, List<MessageId>> messages(TicketId ticket) {
        return sides.messages(ticket);
    }
}
