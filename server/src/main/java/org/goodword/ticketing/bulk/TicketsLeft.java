package org.goodword.ticketing.bulk;

import java.util.HashMap;
import java.util.Optional;
import org.goodword.identity.spi.Leaving;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.ticketing.listing.LoadQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The open tickets of an agent who leaves go over as one bulk job, which who lets her go can follow and take back,
/// whatever he sees of them himself.
@Component
class TicketsLeft implements Leaving {
    private static final String OPEN = "assignee:%s category:new,open,pending,on-hold";

    private final LoadQuery load;
    private final BulkJobs jobs;

    TicketsLeft(LoadQuery load, BulkJobs jobs) {
        this.load = load;
        this.jobs = jobs;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int open(AgentId agent, int most) {
        return load.open(agent, most);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(AgentId agent, Optional<AgentId> successor, Caller by) {
        var arguments = new HashMap<String, Object>();
        arguments.put("assignee", successor.map(one -> one.value().toString()).orElse(null));
        jobs.startEverywhere(OPEN.formatted(agent.value()), "assign", arguments, by);
    }
}
