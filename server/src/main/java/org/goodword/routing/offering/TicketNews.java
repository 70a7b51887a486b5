package org.goodword.routing.offering;

import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.AgentId;
import org.goodword.platform.Rejected;
import org.goodword.platform.TeamId;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingEvent;
import org.goodword.routing.rounds.NextRound;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketEvent.Deleted;
import org.goodword.ticketing.TicketEvent.FieldChanged;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.TicketEvent.StatusChanged;
import org.goodword.ticketing.Tickets;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Hears what happens to the tickets of live work by other ways than offers, in the same transaction: they are
/// assigned, answered and solved like any ticket.
@Component
class TicketNews {
    private static final String MAIL = "email";

    private final WorkStore works;
    private final Giving giving;
    private final Tickets tickets;
    private final LiveWorks live;
    private final NextRound rounds;

    TicketNews(WorkStore works, Giving giving, Tickets tickets, LiveWorks live, NextRound rounds) {
        this.works = works;
        this.giving = giving;
        this.tickets = tickets;
        this.live = live;
        this.rounds = rounds;
    }

    /// @throws Rejected `chat-limit-reached`
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(FieldChanged changed) {
        switch (changed.field()) {
            case "assignee" ->
                works.lock(changed.ticket())
                        .ifPresent(work -> assigned(work, id(changed.to()).map(AgentId::new)));
            case "team" ->
                works.lock(changed.ticket())
                        .ifPresent(work -> moved(work, id(changed.to()).map(TeamId::new)));
            default -> {}
        }
    }

    private void assigned(LiveWork work, Optional<AgentId> to) {
        if (to.isEmpty() && work.place() instanceof Place.WithAgent) {
            giving.put(work, new Place.Waiting(), "taken", RoutingEvent.ROUTING);
            rounds.wake();
        }
        to.filter(agent -> !work.isWith(agent)).ifPresent(agent -> {
            giving.give(work, agent, "taken", RoutingEvent.ROUTING);
            rounds.wake();
        });
    }

    private void moved(LiveWork work, Optional<TeamId> to) {
        if (work.team().equals(to)) return;
        var place = work.place() instanceof Place.Offered ? new Place.Waiting() : work.place();
        giving.put(work.of(to), place, "taken", RoutingEvent.ROUTING);
        rounds.wake();
    }

    /// Who answers has it, if nobody had it and there is room.
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MessageAdded added) {
        if (added.kind() != MessageKind.REPLY || added.channel().equals(MAIL)) return;
        var work = works.lock(added.ticket());
        if (work.isEmpty()) return;
        works.answered(added.ticket());
        if (work.get().place() instanceof Place.WithAgent) return;
        tickets.message(added.message())
                .flatMap(message -> message.author().agent())
                .filter(agent -> giving.hasRoom(work.get(), agent))
                .ifPresent(agent -> give(work.get(), agent));
    }

    private void give(LiveWork work, AgentId to) {
        giving.put(work, new Place.WithAgent(to), "taken", RoutingEvent.ROUTING);
        var ticket = tickets.lock(work.ticket()).orElseThrow();
        tickets.assign(ticket, new Assignment(work.team(), Optional.of(to)), RoutingEvent.ROUTING);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StatusChanged changed) {
        if (!changed.to().category().isOpen()) live.end(changed.ticket(), RoutingEvent.ROUTING);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Deleted deleted) {
        live.end(deleted.ticket(), RoutingEvent.ROUTING);
    }

    private static Optional<UUID> id(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
    }
}
