package org.goodword.ticketing.opening;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.Version;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Heading;
import org.goodword.ticketing.Ticket.Requester;
import org.goodword.ticketing.Ticket.Times;
import org.goodword.ticketing.TicketEvent.Opened;
import org.goodword.ticketing.TicketEvent.TagsChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.changing.Assignments;
import org.goodword.ticketing.conversation.Saying;
import org.goodword.ticketing.masking.Masking;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens tickets with their first message.
@Component
public class Opening {
    private static final int LONGEST_SUBJECT = 500;

    private final TicketStore tickets;
    private final Saying saying;
    private final Statuses statuses;
    private final Assignments assignments;
    private final Brands brands;
    private final Masking masking;
    private final Ledger ledger;
    private final Clock clock;

    Opening(
            TicketStore tickets,
            Saying saying,
            Statuses statuses,
            Assignments assignments,
            Brands brands,
            Masking masking,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.saying = saying;
        this.statuses = statuses;
        this.assignments = assignments;
        this.brands = brands;
        this.masking = masking;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In the transaction of the caller, who checked what is allowed.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket open(NewTicket plan, NewMessage first, Actor by) {
        var ticket = ticket(plan, first.channel());
        assignments.require(plan.assignment());
        return saying.begin(ticket, first, () -> {
            tickets.addParticipant(ticket.id(), plan.requester(), "requester");
            plan.cc().forEach(who -> tickets.addParticipant(ticket.id(), who, "cc"));
            ledger.append(new Opened(ticket.id(), first.channel(), plan.followUpOf()), by);
            tag(ticket.id(), plan.tags(), by);
        });
    }

    private Ticket ticket(NewTicket plan, String channel) {
        var now = clock.instant();
        var beginning = statuses.beginning(plan.type());
        return new Ticket(
                new TicketId(Ids.next()),
                plan.number(),
                new Heading(
                        masking.mask(subject(plan.subject())),
                        beginning.type(),
                        plan.priority(),
                        brand(plan.brand()),
                        channel),
                beginning.status(),
                new Requester(plan.requester().contact(), plan.requester().organisation()),
                plan.assignment(),
                Conversation.NONE,
                new Times(now, now, Optional.empty(), Optional.empty()),
                Optional.empty(),
                plan.followUpOf(),
                Optional.empty(),
                false,
                new Version(1));
    }

    private void tag(TicketId ticket, List<String> words, Actor by) {
        var tags = words.stream().map(Tag::of).map(Tag::value).toList();
        if (tags.isEmpty()) return;
        new LinkedHashSet<>(tags).forEach(tag -> tickets.addTag(ticket, tag));
        ledger.append(new TagsChanged(ticket, tags, List.of()), by);
    }

    private BrandId brand(Optional<BrandId> wanted) {
        if (wanted.isEmpty()) return brands.all().getFirst().id();
        return brands.find(wanted.get())
                .orElseThrow(() -> Invalid.of("brand", "There is no such brand."))
                .id();
    }

    /// One line, at most 500 characters.
    public static String subject(String text) {
        var line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_SUBJECT));
    }
}
