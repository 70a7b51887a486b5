package org.goodword.ticketing.changing;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.goodword.fields.Fields;
import org.goodword.identity.BrandId;
import org.goodword.identity.Brands;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.platform.Version.Precondition;
import org.goodword.ticketing.BrandOutOfReach;
import org.goodword.ticketing.Tag;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.Ticket.Heading;
import org.goodword.ticketing.TicketEvent;
import org.goodword.ticketing.TicketEvent.FieldChanged;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketEvent.SubjectChanged;
import org.goodword.ticketing.TicketEvent.TagsChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.filling.Filling;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Changes tickets: the one place, whether asked by REST, an action, a macro or a rule.
@Component
public class Changing {
    private final TicketStore tickets;
    private final Statuses statuses;
    private final Assignments assignments;
    private final Brands brands;
    private final Filling filling;
    private final Ledger ledger;
    private final Clock clock;

    Changing(
            TicketStore tickets,
            Statuses statuses,
            Assignments assignments,
            Brands brands,
            Filling filling,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.statuses = statuses;
        this.assignments = assignments;
        this.brands = brands;
        this.filling = filling;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `not-found`, `not-allowed`, `stale-version`, `status-not-allowed`, `invalid-value`,
    /// `brand-out-of-reach`, `field-read-only`, `fields-missing` when it is to be solved
    @Transactional
    public Changed change(TicketId id, Precondition seen, TicketChange change, Caller by) {
        change.needs().forEach(by::require);
        var before = tickets.lock(id, by).orElseThrow(() -> NotFound.of("ticket", id.value()));
        before.version().requireSeen(seen);
        change.brand().ifPresent(brand -> BrandOutOfReach.require(brand, by));
        var tagsBefore = tickets.tags(id);
        var tags = retag(before, tagsBefore, change, by.actor());
        var fields = change.fields().map(wanted -> filling.fill(id, wanted, by)).filter(Fields.Changed::really);
        var after = decide(before, change).touched(clock.instant(), !tags.equals(tagsBefore) || fields.isPresent());
        if (after.version().equals(before.version())) return new Changed(before, before, tags, tags, fields);
        if (isDone(before, after)) filling.requireSolvable(id, after.heading().type(), by.fields());
        tickets.update(after);
        announce(before, after, by.actor());
        return new Changed(before, after, tagsBefore, tags, fields);
    }

    private static boolean isDone(Ticket before, Ticket after) {
        return before.status().category().isOpen() && !after.status().category().isOpen();
    }

    /// Whatever the version; joins the transaction of an action.
    @Transactional
    public Changed change(TicketId id, TicketChange change, Caller by) {
        return change(id, new Precondition.None(), change, by);
    }

    /// For what gives work to people without being asked by one. Of a ticket that the transaction has locked.
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket assign(Ticket locked, Assignment to, Actor by) {
        if (to.equals(locked.assignment())) return locked;
        assignments.require(to);
        var after = locked.with(to, clock.instant());
        tickets.update(after);
        announce(locked, after, by);
        return after;
    }

    /// As `assign`: for what brings tickets to a status without being asked by somebody.
    ///
    /// @throws Rejected `status-not-allowed`
    @Transactional(propagation = Propagation.MANDATORY)
    public Ticket status(Ticket locked, String to, Actor by) {
        var next = statuses.next(locked.heading().type(), locked.status(), to);
        if (next.equals(locked.status())) return locked;
        var after = locked.with(next, clock.instant());
        tickets.update(after);
        announce(locked, after, by);
        return after;
    }

    private Ticket decide(Ticket before, TicketChange change) {
        var now = clock.instant();
        var ticket = before;
        var heading = heading(before.heading(), change);
        if (!heading.equals(before.heading())) ticket = ticket.with(heading, now);
        var status = change.status()
                .map(key -> statuses.next(heading.type(), before.status(), key))
                .orElse(before.status());
        if (!status.equals(before.status())) ticket = ticket.with(status, now);
        var assignment = new Assignment(
                change.team().orElse(before.assignment().team()),
                change.assignee().orElse(before.assignment().assignee()));
        if (assignment.equals(before.assignment())) return ticket;
        assignments.require(assignment);
        return ticket.with(assignment, now);
    }

    private Heading heading(Heading before, TicketChange change) {
        return new Heading(
                change.subject().map(String::strip).orElse(before.subject()),
                change.type()
                        .filter(type -> !type.equals(before.type()))
                        .map(statuses::type)
                        .orElse(before.type()),
                change.priority().orElse(before.priority()),
                change.brand().map(this::known).orElse(before.brand()),
                before.channel());
    }

    private BrandId known(BrandId id) {
        return brands.find(id)
                .orElseThrow(() -> Invalid.of("brand", "There is no such brand."))
                .id();
    }

    private List<String> retag(Ticket ticket, List<String> before, TicketChange change, Actor by) {
        if (change.tags().isEmpty()) return before;
        var wanted = new TreeSet<>(
                change.tags().get().stream().map(Tag::of).map(Tag::value).toList());
        var added = wanted.stream().filter(tag -> !before.contains(tag)).toList();
        var removed = before.stream().filter(tag -> !wanted.contains(tag)).toList();
        if (added.isEmpty() && removed.isEmpty()) return before;
        added.forEach(tag -> tickets.addTag(ticket.id(), tag));
        if (!removed.isEmpty()) tickets.removeTags(ticket.id(), removed);
        ledger.append(new TagsChanged(ticket.id(), added, removed), by);
        return List.copyOf(wanted);
    }

    private void announce(Ticket before, Ticket after, Actor by) {
        var id = before.id();
        var was = before.heading();
        var is = after.heading();
        if (!was.subject().equals(is.subject())) tell(new SubjectChanged(id, was.subject(), is.subject()), by);
        field(id, "type", was.type(), is.type(), by);
        field(id, "priority", was.priority().code(), is.priority().code(), by);
        field(id, "brand", was.brand().value(), is.brand().value(), by);
        field(id, "team", team(before), team(after), by);
        field(id, "assignee", assignee(before), assignee(after), by);
        if (!before.status().equals(after.status())) tell(new StatusChanged(id, before.status(), after.status()), by);
    }

    private void field(TicketId id, String name, Object from, Object to, Actor by) {
        if (!Objects.equals(from, to)) tell(new FieldChanged(id, name, from.toString(), to.toString()), by);
    }

    private void tell(TicketEvent event, Actor by) {
        ledger.append(event, by);
    }

    private static String team(Ticket ticket) {
        return ticket.assignment().team().map(TeamId::value).map(UUID::toString).orElse("");
    }

    private static String assignee(Ticket ticket) {
        return ticket.assignment()
                .assignee()
                .map(AgentId::value)
                .map(UUID::toString)
                .orElse("");
    }

    /// @param fields of the workspace's own what changed, if any did
    public record Changed(
            Ticket before, Ticket after, List<String> tagsBefore, List<String> tags, Optional<Fields.Changed> fields) {
        public boolean really() {
            return !before.version().equals(after.version());
        }
    }
}
