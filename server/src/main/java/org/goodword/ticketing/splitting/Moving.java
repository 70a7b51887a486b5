package org.goodword.ticketing.splitting;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodword.contacts.ContactId;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.SplitEvent.Came;
import org.goodword.ticketing.SplitEvent.Moved;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.TicketStore.Participant;
import org.goodword.ticketing.splitting.Said.Head;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts messages that went astray into the ticket they belong to. They go as they are, like those that are split off,
/// and what answers them goes there from then on.
@Component
public class Moving {
    private static final String CHAT = "chat";

    private final TicketStore tickets;
    private final SplitStore splits;
    private final SplitRetelling retelling;
    private final Ledger ledger;
    private final Clock clock;

    Moving(TicketStore tickets, SplitStore splits, SplitRetelling retelling, Ledger ledger, Clock clock) {
        this.tickets = tickets;
        this.splits = splits;
        this.retelling = retelling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Undone by moving them back: to where they were, as long as their places are free.
    ///
    /// @param into another ticket, not closed, not a chat
    /// @return the messages, in order
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value` also when nothing would stay: then merge
    @Transactional
    public List<MessageId> move(TicketId from, Choice choice, TicketId into, Caller by) {
        by.require(TicketPermissions.UPDATE);
        if (from.equals(into)) throw Invalid.of("into", "The messages are in this ticket already.");
        // In one order, as who merges.
        Stream.of(from, into).sorted((a, b) -> a.value().compareTo(b.value())).forEach(one -> tickets.lock(one, by));
        var ticket = tickets.find(from, by).orElseThrow(() -> NotFound.of("ticket", from.value()));
        var target = tickets.find(into, by).orElseThrow(() -> Invalid.of("into", "There is no such ticket."));
        requireOpenToMessages(ticket, target);
        var all = splits.said(from).messages();
        var going = Choice.chosen(choice, all, clock.instant());
        if (all.stream().noneMatch(head -> head.isShown() && !going.contains(head)))
            throw Invalid.of("messages", "Nothing of the conversation would stay here: merge the tickets instead.");
        move(ticket, target, going, by);
        return ids(going);
    }

    private static void requireOpenToMessages(Ticket ticket, Ticket target) {
        if (ticket.heading().channel().equals(CHAT)
                || target.heading().channel().equals(CHAT))
            throw Invalid.of("into", "Messages neither leave a chat nor enter one: its visitor reads it as one.");
        if (target.mergedInto().isPresent()) throw Invalid.of("into", "That ticket was merged into another one.");
        if (target.status().category() == StatusCategory.CLOSED)
            throw Invalid.of("into", "Ticket %d is closed.".formatted(target.number()));
    }

    private void move(Ticket ticket, Ticket target, List<Head> going, Caller by) {
        var ids = ids(going);
        place(target, going);
        splits.moveMentions(ids, target.id());
        bring(ticket, target, ids);
        var now = clock.instant();
        retelling.told(ticket, now);
        retelling.told(target, now);
        ledger.append(new Moved(ticket.id(), target.id(), target.number(), ids), by.actor());
        ledger.append(new Came(target.id(), ticket.id(), ticket.number(), ids), by.actor());
    }

    /// Each at a free place where its date wants it; else all at the end, for a place that is taken keeps its message.
    private void place(Ticket target, List<Head> going) {
        var there = splits.said(target.id()).messages();
        var places = Places.free(there, going);
        var next = Math.max(
                target.conversation().seq(),
                there.stream().mapToInt(Head::seq).max().orElse(0));
        for (var head : going) splits.move(head.id(), target.id(), places.getOrDefault(head.id(), ++next));
    }

    /// Of the others come those whom the messages name.
    private void bring(Ticket ticket, Ticket target, List<MessageId> ids) {
        var named = new HashSet<>(splits.addresses(ids));
        var there = contacts(target.id());
        tickets.participants(ticket.id()).stream()
                .filter(person -> named.contains(person.address().value()) && !there.contains(person.contact()))
                .forEach(person -> tickets.addParticipant(target.id(), who(person), "cc"));
    }

    private Set<ContactId> contacts(TicketId ticket) {
        return tickets.participants(ticket).stream().map(Participant::contact).collect(Collectors.toSet());
    }

    private static NewTicket.Requester who(Participant person) {
        return new NewTicket.Requester(
                person.contact(), Optional.empty(), person.address().value());
    }

    private static List<MessageId> ids(List<Head> messages) {
        return messages.stream().map(Head::id).toList();
    }
}
