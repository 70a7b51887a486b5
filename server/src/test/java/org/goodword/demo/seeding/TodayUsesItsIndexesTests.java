package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.ReportPermissions;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.today.Today;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The day's figures read open tickets and those of two days, no messages, and no closed ticket of another day.
@GoodwordTest
class TodayUsesItsIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Today today;

    @Autowired
    private Agents agents;

    @Autowired
    private Teams teams;

    @Autowired
    private Plans plans;

    @ParameterizedTest
    @EnumSource(RowScope.class)
    void eachFigureReadsWhatItCounts(RowScope scope) {
        Workspaces.in(big.get(), () -> {
            var all = today.report(caller(RowScope.ALL)).lines().getFirst().figures();
            assertThat(all.open()).isBetween(10, BigWorkspace.TICKETS / 3);
            var caller = caller(scope);
            for (var plan : plans.of(() -> today.report(caller))) {
                assertThat(plan.statement()).doesNotContain("\"message\"");
                plan.readsAtMost(BigWorkspace.TICKETS / 3);
            }
        });
    }

    private Caller caller(RowScope scope) {
        var agent = new Actor.Agent(agents.all().getFirst().id());
        var hers = teams.all().stream().map(Team::id).limit(1).collect(Collectors.toSet());
        return new Caller(
                big.get(), agent, Set.of(TicketPermissions.VIEW, ReportPermissions.VIEW), scope, Set.copyOf(hers));
    }
}
