package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.goodword.privacy.retaining.Retaining;
import org.goodword.ticketing.AgedTickets;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.AgedTickets.Since;
import org.goodword.ticketing.AgedTickets.Term;
import org.goodword.ticketing.AgedTickets.Terms;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Tickets whose time is over, oldest first, and the nights of rules: see [ListsUseTheirIndexesTests].
@GoodwordTest
class RetentionUsesItsIndexesTests {
    private static final int MANY = 50;

    @Autowired
    private BigWorkspace big;

    @Autowired
    private AgedTickets tickets;

    @Autowired
    private Retaining retention;

    @Autowired
    private Agents agents;

    @Autowired
    private Clock clock;

    @Autowired
    private Plans plans;

    @Test
    void thoseSolvedLongAgoAreFoundOldestFirst() {
        oldestFirst(Since.SOLVED, Fate.DELETE);
        oldestFirst(Since.SOLVED, Fate.BLANK);
    }

    @Test
    void thoseThatNobodyChangedAreFoundOldestFirst() {
        oldestFirst(Since.CHANGED, Fate.DELETE);
    }

    private void oldestFirst(Since since, Fate fate) {
        var term = new Term(UUID.randomUUID(), "", since, 1, false, fate);
        var keeping = new Term(UUID.randomUUID(), "tag:nobody-has-it", Since.SOLVED, 3650, false, Fate.DELETE);
        var terms = new Terms(List.of(term, keeping), "tag:nobody-has-that-either");
        var now = clock.instant();
        Workspaces.in(big.get(), () -> {
            var due = tickets.due(term.id(), terms, now);
            var first = tickets.next(due, Optional.empty(), MANY);
            assertThat(first).hasSize(MANY);
            plans.hot(() -> tickets.next(due, Optional.empty(), MANY));
            plans.hot(() -> tickets.next(due, Optional.of(first.getLast()), MANY));
        });
    }

    @Test
    void nights() {
        Workspaces.in(big.get(), () -> {
            var admin = agents.callerFor(agents.all().getFirst().id());
            var page = new PageRequest(MANY, null);
            var first = retention.runs(Optional.empty(), page, admin);
            assertThat(first.items()).hasSize(MANY);
            plans.hot(() -> retention.runs(Optional.empty(), new PageRequest(MANY, first.next()), admin));
            var rule = Optional.of(first.items().getFirst().rule());
            plans.hot(() -> retention.runs(rule, page, admin));
        });
    }
}
