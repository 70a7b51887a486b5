package org.goodword.ticketing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.platform.Actor;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.filling.Filling;
import org.goodword.ticketing.history.History;
import org.goodword.ticketing.history.Unwriting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for who writes down what happened elsewhere, with the dates and authors it had. Of what comes in here
/// nothing is mailed, routed, rung for or answered; the only event is `ticket.imported`.
@Component
public class TicketHistory {
    private final History history;
    private final Unwriting unwriting;
    private final Filling filling;

    TicketHistory(History history, Unwriting unwriting, Filling filling) {
        this.history = history;
        this.unwriting = unwriting;
        this.filling = filling;
    }

    /// Writes a ticket and all that was said in it, in the order of their dates.
    ///
    /// @param messages at least one, each with an id
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketId write(OldTicket ticket, List<OldMessage> messages, Actor by) {
        return history.write(ticket, messages, by);
    }

    /// Writes one more message where its date belongs. The earliest one names the ticket.
    ///
    /// @param subject the ticket's, should this be the first
    /// @return false when there is no such ticket any more
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(TicketId ticket, OldMessage message, String subject, List<Requester> people, Actor by) {
        return history.write(ticket, message, subject, people, by);
    }

    /// Fills the workspace's own fields of a ticket that was written through this door.
    ///
    /// @throws org.goodword.platform.Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(TicketId ticket, Map<String, Object> values) {
        filling.fillQuietly(ticket, values);
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId ticket) {
        return history.find(ticket);
    }

    /// Takes messages away again, and the ticket with them when nobody has said anything else in it. What others
    /// keep of a ticket that goes, goes with it.
    ///
    /// @param messages those of this ticket that were written through this door
    /// @return whether the ticket has gone
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unwrite(TicketId ticket, Collection<MessageId> messages, Actor by) {
        return unwriting.unwrite(ticket, messages, by);
    }

    /// Takes messages away and leaves the ticket, which was there before them.
    @Transactional(propagation = Propagation.MANDATORY)
    public void unwriteFrom(TicketId ticket, Collection<MessageId> messages, Actor by) {
        unwriting.unwriteFrom(ticket, messages, by);
    }
}
