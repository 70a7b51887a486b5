package org.goodword.ticketing.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.Version;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.OldMessage;
import org.goodword.ticketing.OldTicket;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Heading;
import org.goodword.ticketing.Ticket.Times;
import org.goodword.ticketing.TicketEvent.Imported;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.conversation.OldMessages;
import org.goodword.ticketing.opening.Opening;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
public class History {
    private final TicketStore tickets;
    private final OldMessages messages;
    private final Retelling retelling;
    private final Statuses statuses;
    private final Brands brands;
    private final Ledger ledger;

    History(
            TicketStore tickets,
            OldMessages messages,
            Retelling retelling,
            Statuses statuses,
            Brands brands,
            Ledger ledger) {
        this.tickets = tickets;
        this.messages = messages;
        this.retelling = retelling;
        this.statuses = statuses;
        this.brands = brands;
        this.ledger = ledger;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public TicketId write(OldTicket old, List<OldMessage> said, Actor by) {
        var inOrder = said.stream().sorted(Comparator.comparing(OldMessage::at)).toList();
        var ticket = ticket(old, inOrder);
        tickets.insert(ticket);
        tickets.addParticipant(ticket.id(), old.requester(), "requester");
        old.cc().forEach(who -> tickets.addParticipant(ticket.id(), who, "cc"));
        old.tags().stream().distinct().forEach(tag -> tickets.addTag(ticket.id(), tag.value()));
        for (int place = 0; place < inOrder.size(); place++) messages.put(ticket.id(), place + 1, inOrder.get(place));
        retelling.grown(ticket);
        ledger.append(new Imported(ticket.id(), said.size()), by);
        return ticket.id();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(TicketId id, OldMessage message, String subject, List<Requester> people, Actor by) {
        var locked = tickets.lock(id);
        if (locked.isEmpty()) return false;
        people.forEach(who -> tickets.addParticipant(id, who, "cc"));
        var place = messages.put(id, message);
        var ticket = place == 1 ? called(locked.get(), subject) : locked.get();
        retelling.grown(ticket);
        ledger.append(new Imported(id, 1), by);
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<Ticket> find(TicketId id) {
        return tickets.find(id);
    }

    private Ticket ticket(OldTicket old, List<OldMessage> inOrder) {
        var created = old.created().orElse(inOrder.getFirst().at());
        var updated = old.updated().orElse(inOrder.getLast().at());
        return new Ticket(
                new TicketId(Ids.next()),
                old.number(),
                new Heading(
                        Opening.subject(old.subject()),
                        type(old.type()),
                        old.priority(),
                        brands.all().getFirst().id(),
                        old.channel()),
                statuses.first(old.category()),
                new Ticket.Requester(old.requester().contact(), old.requester().organisation()),
                old.assignment(),
                Conversation.NONE,
                new Times(created, updated, Optional.empty(), solved(old)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Version(1));
    }

    private static Optional<Instant> solved(OldTicket old) {
        return old.category().isOpen() ? Optional.empty() : old.solved();
    }

    private String type(Optional<String> wanted) {
        var types = statuses.types().stream()
                .filter(named -> !named.archived())
                .map(Statuses.Named::key)
                .toList();
        return wanted.filter(types::contains).orElse(types.getFirst());
    }

    private static Ticket called(Ticket ticket, String subject) {
        var heading = ticket.heading();
        return ticket.with(
                new Heading(
                        Opening.subject(subject),
                        heading.type(),
                        heading.priority(),
                        heading.brand(),
                        heading.channel()),
                ticket.times().updated());
    }
}
