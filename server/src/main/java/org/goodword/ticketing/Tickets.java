package org.goodword.ticketing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.OrganisationId;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Numbers;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.changing.Changing;
import org.goodword.ticketing.conversation.MessageQuery;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.filling.Filling;
import org.goodword.ticketing.linking.Linking;
import org.goodword.ticketing.listing.LoadQuery;
import org.goodword.ticketing.listing.TicketQuery;
import org.goodword.ticketing.listing.UrgentQuery;
import org.goodword.ticketing.opening.Opening;
import org.goodword.ticketing.reading.ReadMarkStore;
import org.goodword.ticketing.spam.Spamming;
import org.goodword.ticketing.splitting.Splits;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to tickets, for channels and whatever stands above. What has a caller is checked; what
/// has none (a mail that arrives) acts for the house.
@Component
public class Tickets {
    private static final String COUNTER = "ticket";
    private static final int MOST_MERGES = 50;

    private final Numbers numbers;
    private final TicketStore store;
    private final Opening opening;
    private final Saying saying;
    private final Changing changing;
    private final MessageQuery messages;
    private final ReadMarkStore marks;
    private final UrgentQuery urgent;
    private final TicketQuery query;
    private final Spamming spamming;
    private final LoadQuery loads;
    private final Filling filling;
    private final Splits splits;
    private final Linking linking;

    Tickets(
            Numbers numbers,
            TicketStore store,
            Opening opening,
            Saying saying,
            Changing changing,
            MessageQuery messages,
            ReadMarkStore marks,
            UrgentQuery urgent,
            TicketQuery query,
            Spamming spamming,
            LoadQuery loads,
            Filling filling,
            Splits splits,
            Linking linking) {
        this.numbers = numbers;
        this.store = store;
        this.opening = opening;
        this.saying = saying;
        this.changing = changing;
        this.messages = messages;
        this.marks = marks;
        this.urgent = urgent;
        this.query = query;
        this.spamming = spamming;
        this.loads = loads;
        this.filling = filling;
        this.splits = splits;
        this.linking = linking;
    }

    /// The number of the next ticket. Take it before the transaction that opens the ticket.
    public long nextNumber() {
        return numbers.next(COUNTER);
    }

    /// Opens a ticket with its first message, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket open(NewTicket ticket, NewMessage first, Actor by) {
        return opening.open(ticket, first, by);
    }

    /// Fills the workspace's own fields of a ticket just opened, as a form that somebody sent has them.
    ///
    /// @param values by key
    /// @throws Rejected `invalid-value`, `fields-missing`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Ticket ticket, Map<String, ? extends @Nullable Object> values, Actor by) {
        filling.fill(ticket.id(), values, by);
        filling.requireFilled(ticket.id(), ticket.heading().type(), FieldRights.ALL);
    }

    /// Likewise, as somebody may who does not write every field.
    ///
    /// @throws Rejected `invalid-value`, `fields-missing`, `field-read-only`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fill(Ticket ticket, Map<String, ? extends @Nullable Object> values, Caller by) {
        filling.fill(ticket.id(), values, by);
        filling.requireFilled(ticket.id(), ticket.heading().type(), by.fields());
    }

    /// Fills some of them, as a customer was asked for: what the form demands beyond these is asked when it is solved.
    ///
    /// @throws Rejected `invalid-value`
    @Transactional(propagation = Propagation.MANDATORY)
    public void fillAsAsked(Ticket ticket, Map<String, ? extends @Nullable Object> values, Actor by) {
        filling.fill(ticket.id(), values, by);
    }

    /// Puts a ticket into the spam folder, in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void fileAsSpam(TicketId ticket, Actor by) {
        spamming.filed(ticket, by);
    }

    /// Locks a ticket until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ticket> lock(TicketId id) {
        return store.lock(id);
    }

    /// As `lock`; empty when the caller may not see it.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ticket> lock(TicketId id, Caller caller) {
        return store.lock(id, caller);
    }

    /// Gives a locked ticket to somebody, whoever may do so: the caller has checked it.
    ///
    /// @throws Rejected `invalid-value` for who cannot be given work
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket assign(Ticket locked, Ticket.Assignment assignment, Actor by) {
        return changing.assign(locked, assignment, by);
    }

    /// As `lock`, but of a merged ticket the one where it goes on.
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Ticket> lockWhereItGoesOn(TicketId id) {
        var ticket = store.find(id);
        // Found before locked, so that who merges and who files mail do not wait for each other.
        for (var hops = 0; hops < MOST_MERGES && ticket.isPresent(); hops++) {
            var into = ticket.get().mergedInto();
            if (into.isEmpty()) {
                ticket = store.lock(ticket.get().id());
                if (ticket.flatMap(Ticket::mergedInto).isEmpty()) return ticket;
            } else ticket = store.find(into.get());
        }
        return ticket.flatMap(last -> store.lock(last.id()));
    }

    /// Whether a ticket began with messages that were split off the other one, or off one that was.
    @Transactional(readOnly = true)
    public boolean isSplitFrom(TicketId ticket, TicketId other) {
        return splits.isFrom(ticket, other);
    }

    /// Adds a message to a locked ticket. A customer's message wakes a ticket that waits or is solved, unless it is
    /// automatic; a closed ticket refuses it (`ticket-closed`): open a follow-up.
    @Transactional(propagation = Propagation.MANDATORY)
    public Message add(Ticket locked, NewMessage message) {
        return saying.add(locked, message);
    }

    /// Makes a contact part of the conversation.
    @Transactional(propagation = Propagation.MANDATORY)
    public void addParticipant(TicketId ticket, NewTicket.Requester who) {
        store.addParticipant(ticket, who, "cc");
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(long number) {
        return store.find(number);
    }

    /// Says that two tickets have to do with each other, unless that is said already or either has as many links as
    /// one may have; in the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void relate(TicketId one, TicketId other, Actor by) {
        linking.relate(one, other, by);
    }

    /// Those that exist.
    @Transactional(readOnly = true)
    public Map<TicketId, Ticket> find(Collection<TicketId> ids) {
        return store.find(ids);
    }

    /// Those the caller may see.
    @Transactional(readOnly = true)
    public Map<TicketId, Ticket> find(Collection<TicketId> ids, Caller caller) {
        return store.find(ids, caller);
    }

    /// Up to which message the agent has read each; what she has not read at all is not there.
    @Transactional(readOnly = true)
    public Map<TicketId, Integer> readUpTo(Collection<TicketId> ids, AgentId agent) {
        return marks.of(ids, agent);
    }

    /// The urgent tickets that trouble a contact and an organisation most: of each the oldest open one, else the one
    /// solved last.
    @Transactional(readOnly = true)
    public List<Urgent> urgent(ContactId contact, Optional<OrganisationId> organisation) {
        return urgent.of(contact, organisation);
    }

    /// How many new and open tickets each has; who has none is not there.
    @Transactional(readOnly = true)
    public Map<AgentId, Integer> openOf(Collection<AgentId> agents) {
        return loads.of(agents);
    }

    /// The new and open tickets of an agent, in the order of their ids.
    @Transactional(readOnly = true)
    public List<TicketId> openOf(AgentId agent, int limit) {
        return loads.tickets(agent, limit);
    }

    /// For lists of what hangs on tickets: that the one a column names is one the caller may see.
    public Condition shows(Field<TicketId> ticket, Caller caller) {
        return query.shows(ticket, caller);
    }

    /// Empty when the caller may not see it.
    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId id, Caller caller) {
        return store.find(id, caller);
    }

    /// Requester first.
    @Transactional(readOnly = true)
    public List<TicketStore.Participant> participants(TicketId ticket) {
        return store.participants(ticket);
    }

    @Transactional(readOnly = true)
    public Optional<Message> message(MessageId id) {
        return messages.find(id);
    }

    /// What the customer may see, in order: the newest before a place.
    ///
    /// @param before absent: up to the last
    @Transactional(readOnly = true)
    public List<Message> shown(TicketId ticket, Optional<Integer> before, int limit) {
        return messages.shown(ticket, before, limit);
    }

    /// What the customer may see and was said after a place, in order, of several tickets at once.
    @Transactional(readOnly = true)
    public List<Message> shownSince(Map<TicketId, Integer> places, int limit) {
        return places.isEmpty() ? List.of() : messages.shownSince(places, limit);
    }

    /// The first messages, in order, without those that never left: for quoting and references.
    @Transactional(readOnly = true)
    public List<Message> conversation(TicketId ticket, int limit) {
        return messages.of(ticket, Optional.empty(), limit).stream()
                .filter(message -> message.withdrawnAt().isEmpty())
                .toList();
    }
}
