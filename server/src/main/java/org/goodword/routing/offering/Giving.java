package org.goodword.routing.offering;

import java.time.Clock;
import java.util.Optional;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Rejected;
import org.goodword.routing.LiveWork;
import org.goodword.routing.LiveWork.Place;
import org.goodword.routing.RoutingEvent.OfferEnded;
import org.goodword.routing.RoutingProblem.AtLimit;
import org.goodword.routing.availability.AvailabilityStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Moves live work from one place to another: the one way, whoever wants it, so that the limit holds. Locks are taken
/// in the order ticket, live work, agent.
@Component
class Giving {
    private final WorkStore works;
    private final AvailabilityStore availabilities;
    private final Agents agents;
    private final Ledger ledger;
    private final Clock clock;

    Giving(WorkStore works, AvailabilityStore availabilities, Agents agents, Ledger ledger, Clock clock) {
        this.works = works;
        this.availabilities = availabilities;
        this.agents = agents;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws Rejected `chat-limit-reached`
    @Transactional(propagation = Propagation.MANDATORY)
    public LiveWork give(LiveWork locked, AgentId to, String offerEnds, Actor by) {
        if (!hasRoom(locked, to)) throw new Rejected(new AtLimit(name(to), locked.most()));
        return put(locked, new Place.WithAgent(to), offerEnds, by);
    }

    /// When she has, locks her, so that it stays true until the transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean hasRoom(LiveWork locked, AgentId agent) {
        // Whoever answers many chats that others have would else hold up herself.
        if (works.load(agent, locked.ticket()) >= locked.most()) return false;
        availabilities.lock(agent);
        return works.load(agent, locked.ticket()) < locked.most();
    }

    /// @param offerEnds why an offer ends with this, if there is one
    @Transactional(propagation = Propagation.MANDATORY)
    public LiveWork put(LiveWork locked, Place place, String offerEnds, Actor by) {
        endOffer(locked, offerEnds, by);
        var next = locked.at(place, clock.instant());
        works.update(next);
        return next;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void endOffer(LiveWork locked, String why, Actor by) {
        if (locked.place() instanceof Place.Offered(var to, var _))
            ledger.append(new OfferEnded(to, locked.ticket(), why), by);
    }

    String name(AgentId agent) {
        return agents.find(agent).map(Agent::name).orElse("This agent");
    }

    Optional<Agent> active(AgentId agent) {
        return agents.find(agent).filter(found -> found.state() == Agent.State.ACTIVE);
    }
}
