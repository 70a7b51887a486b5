package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.identity.IdentityPermissions;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.routing.absence.Absences;
import org.goodword.routing.assigning.AssigningWork;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.bulk.BulkJob.RowState;
import org.goodword.ticketing.bulk.BulkJobs;
import org.goodword.ticketing.macros.Macros;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What gives out tickets looks at those that wait, and a job at its own.
@GoodwordTest
class WorkGivenOutUsesItsIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Agents agents;

    @Autowired
    private Absences absences;

    @Autowired
    private AssigningWork assigning;

    @Autowired
    private Tickets tickets;

    @Autowired
    private BulkJobs jobs;

    @Autowired
    private Macros macros;

    @Autowired
    private Plans plans;

    @Test
    void whoIsAwayAndWhatSheHas() {
        as(caller -> {
            hot(() -> absences.isAnybodyAbsent());
            var page = absences.list(new PageRequest(50, null), caller);
            assertThat(page.items()).hasSize(50);
            hot(() -> absences.list(new PageRequest(50, page.next()), caller));
            hot(() -> tickets.openOf(caller.agent(), 100));
        });
    }

    @Test
    void thoseThatWaitAreFoundAmongAllThatWereGiven() {
        // Whose tickets wait is read of these, a fifth of all.
        as(_ -> plans.atMost(BigWorkspace.TICKETS / 5 + Plans.FOR_EACH, assigning::lookAgain));
    }

    @Test
    void jobsAndTheirTickets() {
        as(caller -> {
            hot(() -> jobs.list(new PageRequest(50, null), caller));
            var job = theOneOfAllTickets(caller);
            for (var state : RowState.values())
                hot(() -> jobs.rows(job, Optional.of(state), new PageRequest(50, null), caller));
            hot(() -> macros.all(caller));
        });
    }

    /// Among her jobs, most of which have none.
    private UUID theOneOfAllTickets(Caller caller) {
        for (var page = new PageRequest(200, null); ; ) {
            var found = jobs.list(page, caller);
            for (var job : found.items())
                if (!jobs.rows(job.id(), Optional.empty(), new PageRequest(1, null), caller)
                        .items()
                        .isEmpty()) return job.id();
            page = new PageRequest(200, Objects.requireNonNull(found.next(), "No job has tickets"));
        }
    }

    private void as(Consumer<Caller> work) {
        Workspaces.in(big.get(), () -> {
            var first = agents.all().stream()
                    .map(Agent::id)
                    .min(Comparator.comparing(id -> id.value().toString()))
                    .orElseThrow();
            var permissions = Set.of(IdentityPermissions.VIEW_AGENTS, TicketPermissions.VIEW, TicketPermissions.UPDATE);
            work.accept(new Caller(big.get(), new Actor.Agent(first), permissions, RowScope.ALL, Set.of()));
        });
    }

    private void hot(Runnable work) {
        plans.hot(work);
    }
}
