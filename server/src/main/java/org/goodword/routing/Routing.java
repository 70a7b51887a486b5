package org.goodword.routing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.routing.availability.Availabilities;
import org.goodword.routing.offering.LiveWorks;
import org.goodword.routing.offering.WorkStore;
import org.goodword.ticketing.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door for channels whose customers wait for somebody now.
@Component
public class Routing {
    private static final int FAR_BACK = 100;

    private final LiveWorks live;
    private final WorkStore works;
    private final Availabilities availabilities;

    Routing(LiveWorks live, WorkStore works, Availabilities availabilities) {
        this.live = live;
        this.works = works;
        this.availabilities = availabilities;
    }

    /// To be told of each message of the customer, after it was added to the ticket, near the end of the transaction.
    /// The first makes the ticket live work.
    ///
    /// @param most pieces of live work that an agent may have who is given this one; asked of the first message
    @Transactional(propagation = Propagation.MANDATORY)
    public void customerWrote(TicketId ticket, IntSupplier most) {
        live.customerWrote(ticket, most);
    }

    /// It is over; harmless for what is not live. The ticket is locked. Solving the ticket ends it too.
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(TicketId ticket, Actor by) {
        live.end(ticket, by);
    }

    @Transactional(readOnly = true)
    public Optional<LiveWork> find(TicketId ticket) {
        return works.find(ticket);
    }

    @Transactional(readOnly = true)
    public Map<TicketId, LiveWork> find(Collection<TicketId> tickets) {
        return works.find(tickets).stream().collect(Collectors.toMap(LiveWork::ticket, Function.identity()));
    }

    /// Waiting or offered, the longest first.
    @Transactional(readOnly = true)
    public List<LiveWork> waiting(int limit) {
        return works.waiting(limit);
    }

    /// Those that agents have, the longest going on first.
    @Transactional(readOnly = true)
    public List<LiveWork> withAgents(int limit) {
        return works.withAgents(limit);
    }

    /// With the agent, or offered to her.
    @Transactional(readOnly = true)
    public List<LiveWork> of(AgentId agent) {
        return works.of(agent);
    }

    /// From 1; counts no further than 100.
    @Transactional(readOnly = true)
    public int position(LiveWork waiting) {
        return works.before(waiting, FAR_BACK) + 1;
    }

    /// Whether anybody is online who could be given work of this team; of no team: anybody.
    @Transactional(readOnly = true)
    public boolean anyoneOnline(Optional<TeamId> team) {
        return availabilities.anyoneThere(team);
    }

    /// How many agents are there who could be given live work.
    @Transactional(readOnly = true)
    public int online() {
        return availabilities.howManyThere();
    }
}
