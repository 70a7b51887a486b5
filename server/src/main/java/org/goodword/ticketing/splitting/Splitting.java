package org.goodword.ticketing.splitting;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodword.contacts.ContactId;
import org.goodword.contacts.Contacts;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Caller;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.SplitEvent.Split;
import org.goodword.ticketing.SplitEvent.SplitOff;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Conversation;
import org.goodword.ticketing.Ticket.Heading;
import org.goodword.ticketing.Ticket.Times;
import org.goodword.ticketing.TicketEvent.Opened;
import org.goodword.ticketing.TicketEvent.TagsChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.TicketStore.Participant;
import org.goodword.ticketing.opening.Opening;
import org.goodword.ticketing.splitting.Said.Head;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes two tickets of one. The messages move, as they are: with their ids, dates, files and what was delivered of
/// them, so that an answer to one finds it, and a search finds it once. Their places in the old ticket stay empty.
@Component
public class Splitting {
    private static final String CHAT = "chat";

    private final TicketStore tickets;
    private final SplitStore splits;
    private final SplitRetelling retelling;
    private final Statuses statuses;
    private final Contacts contacts;
    private final Ledger ledger;
    private final Clock clock;

    Splitting(
            TicketStore tickets,
            SplitStore splits,
            SplitRetelling retelling,
            Statuses statuses,
            Contacts contacts,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.splits = splits;
        this.retelling = retelling;
        this.statuses = statuses;
        this.contacts = contacts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @param number from `Tickets.nextNumber`, taken before the transaction
    /// @param subject absent for that of the ticket
    /// @return the new ticket
    /// @throws Rejected `not-found`, `not-allowed`, `invalid-value`
    @Transactional
    public Ticket split(TicketId id, Choice choice, Optional<String> subject, long number, Caller by) {
        by.require(TicketPermissions.UPDATE);
        by.require(TicketPermissions.CREATE);
        var ticket = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        if (ticket.heading().channel().equals(CHAT))
            throw Invalid.of("ticket", "A chat cannot be split: its visitor reads it as one.");
        var going = chosen(choice, splits.said(id).messages());
        return split(ticket, new Said(going), subject, number, by);
    }

    private List<Head> chosen(Choice choice, List<Head> all) {
        var going = Choice.chosen(choice, all, clock.instant());
        if (going.stream().noneMatch(Head::isShown) || all.stream().noneMatch(head -> isLeft(head, going)))
            throw Invalid.of("messages", "Both tickets need something that was said by or to the customer.");
        return going;
    }

    private static boolean isLeft(Head head, List<Head> going) {
        return head.isShown() && !going.contains(head);
    }

    private Ticket split(Ticket ticket, Said going, Optional<String> subject, long number, Caller by) {
        var now = clock.instant();
        var people = tickets.participants(ticket.id());
        var requester = requester(ticket, going, people);
        var other = plan(ticket, going, requester, subject, number, now);
        tickets.insert(other);
        bring(other, going, requester, people);
        ledger.append(new Opened(other.id(), other.heading().channel(), Optional.empty()), by.actor());
        tag(ticket, other, by);
        move(ticket, other, going, now);
        var ids = going.messages().stream().map(Head::id).toList();
        ledger.append(new SplitOff(other.id(), ticket.id(), ticket.number()), by.actor());
        ledger.append(new Split(ticket.id(), other.id(), other.number(), ids), by.actor());
        return retelling.told(other, now);
    }

    private void move(Ticket ticket, Ticket other, Said going, Instant now) {
        splits.insert(other.id(), ticket.id(), going.messages(), now);
        var place = 1;
        for (var message : going.messages()) splits.move(message.id(), other.id(), place++);
        splits.moveMentions(going.messages().stream().map(Head::id).toList(), other.id());
        retelling.told(ticket, now);
    }

    private Ticket plan(
            Ticket ticket, Said going, Ticket.Requester requester, Optional<String> subject, long number, Instant now) {
        var heading = ticket.heading();
        var named =
                subject.map(Opening::subject).filter(text -> !text.isEmpty()).orElse(heading.subject());
        return new Ticket(
                new TicketId(Ids.next()),
                number,
                new Heading(named, heading.type(), heading.priority(), heading.brand(), heading.channel()),
                status(going),
                requester,
                ticket.status().category().isOpen()
                        ? ticket.assignment()
                        : new Ticket.Assignment(ticket.assignment().team(), Optional.empty()),
                Conversation.NONE,
                new Times(going.messages().getFirst().createdAt(), now, Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                new Version(1));
    }

    private Status status(Said going) {
        return going.hasReplies()
                ? statuses.first(StatusCategory.OPEN)
                : statuses.beginning(Optional.empty()).status();
    }

    /// Who wrote the first of it, if it was one of the others.
    private Ticket.Requester requester(Ticket ticket, Said going, List<Participant> people) {
        var takingPart = people.stream().map(Participant::contact).collect(Collectors.toSet());
        return going.messages().stream()
                .filter(message -> message.is(MessageKind.INBOUND))
                .flatMap(message -> message.author().stream())
                .filter(author -> author.kind().equals("contact"))
                .map(author -> new ContactId(author.id()))
                .findFirst()
                .filter(takingPart::contains)
                .filter(contact -> !contact.equals(ticket.requester().contact()))
                .flatMap(contacts::find)
                .map(contact -> new Ticket.Requester(contact.id(), contact.organisation()))
                .orElse(ticket.requester());
    }

    /// Of the others come those whom the messages name.
    private void bring(Ticket other, Said going, Ticket.Requester requester, List<Participant> people) {
        var named = new HashSet<>(
                splits.addresses(going.messages().stream().map(Head::id).toList()));
        for (var person : people) {
            var isRequester = person.contact().equals(requester.contact());
            if (isRequester || named.contains(person.address().value()))
                tickets.addParticipant(other.id(), who(person), isRequester ? "requester" : "cc");
        }
    }

    private static NewTicket.Requester who(Participant person) {
        return new NewTicket.Requester(
                person.contact(), Optional.empty(), person.address().value());
    }

    private void tag(Ticket ticket, Ticket other, Caller by) {
        var tags = tickets.tags(ticket.id());
        if (tags.isEmpty()) return;
        tags.forEach(tag -> tickets.addTag(other.id(), tag));
        ledger.append(new TagsChanged(other.id(), tags, List.of()), by.actor());
    }
}
