package org.goodword.ticketing.linking;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.Problem;
import org.goodword.platform.Rejected;
import org.goodword.platform.work.DueWork;
import org.goodword.ticketing.LinkEvent.NotSolvedWith;
import org.goodword.ticketing.LinkEvent.SolvedWith;
import org.goodword.ticketing.Status;
import org.goodword.ticketing.StatusCategory;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketStore;
import org.goodword.ticketing.changing.Changing;
import org.goodword.ticketing.linking.TicketLinkStore.Lead;
import org.goodword.ticketing.statuses.Statuses;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Solves the tickets that follow one that was solved: each by itself and afterwards, for who solves one ticket does
/// not wait for all others. What opens again takes nobody along.
@Component
class LinkFollowing {
    static final String WORK = "follow-link";
    private static final Actor LINKS = new Actor.System("links");

    private final TicketStore tickets;
    private final TicketLinkStore links;
    private final Changing changing;
    private final Statuses statuses;
    private final DueWork work;
    private final Ledger ledger;
    private final Clock clock;

    LinkFollowing(
            TicketStore tickets,
            TicketLinkStore links,
            Changing changing,
            Statuses statuses,
            DueWork work,
            Ledger ledger,
            Clock clock) {
        this.tickets = tickets;
        this.links = links;
        this.changing = changing;
        this.statuses = statuses;
        this.work = work;
        this.ledger = ledger;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StatusChanged changed) {
        if (!changed.from().category().isOpen() || changed.to().category().isOpen()) return;
        var now = clock.instant();
        links.followersOf(changed.ticket()).forEach(follower -> work.add(WORK, follower.value(), now));
    }

    /// Whatever happened to either ticket since, this is harmless.
    ///
    /// @throws Rejected what keeps it from being solved; the work stays
    @Transactional
    public void follow(TicketId id) {
        var ticket = tickets.lock(id);
        if (work.lock(WORK, id.value()).isEmpty()) return;
        work.done(WORK, id.value());
        lead(ticket).ifPresent(lead -> {
            ledger.append(new SolvedWith(id, lead.ticket(), lead.kind()), LINKS);
            changing.status(ticket.orElseThrow(), solved(ticket.get().status()), LINKS);
        });
    }

    /// Writes down why it was not solved.
    @Transactional
    public void refused(TicketId id, Problem why) {
        var ticket = tickets.lock(id);
        if (work.lock(WORK, id.value()).isEmpty()) return;
        work.done(WORK, id.value());
        lead(ticket)
                .ifPresent(lead -> ledger.append(
                        new NotSolvedWith(
                                id, lead.ticket(), lead.kind(), why.code().value(), why.detail()),
                        LINKS));
    }

    private Optional<Lead> lead(Optional<Ticket> follower) {
        return follower.filter(ticket -> ticket.status().category().isOpen())
                .flatMap(ticket -> links.lead(ticket.id()));
    }

    /// The first of the solved statuses that a way leads to; else the first one, which will be refused.
    private String solved(Status from) {
        var ways = statuses.allowed().getOrDefault(from.key(), List.of());
        return statuses.statuses().stream()
                .filter(status -> status.category().equals(Optional.of(StatusCategory.SOLVED)))
                .map(Statuses.Named::key)
                .filter(ways::contains)
                .findFirst()
                .orElseGet(() -> statuses.first(StatusCategory.SOLVED).key());
    }
}
