package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.identity.Team;
import org.goodword.identity.Teams;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Cell;
import org.goodword.reporting.asking.Grouping;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.asking.Reports;
import org.goodword.reporting.facts.FactWriting;
import org.goodword.ticketing.ReportPermissions;
import org.goodword.ticketing.TicketPermissions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/// A report of some days reads the facts of these days, and no message at all. The backlog looks at all that was ever
/// open before them.
@GoodwordTest
class ReportsUseTheirIndexesTests {
    private static final int DAYS = 3;

    @Autowired
    private BigWorkspace big;

    @Autowired
    private FactWriting facts;

    @Autowired
    private Reports reports;

    @Autowired
    private Agents agents;

    @Autowired
    private Teams teams;

    @Autowired
    private Plans plans;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @EnumSource(Report.class)
    void aReportReadsTheFactsOfItsDays(Report report) {
        Workspaces.in(big.get(), () -> {
            filled();
            var caller = caller(RowScope.ALL);
            var question = question(report);
            for (var plan : plans.of(() -> reports.answer(question, caller))) {
                assertThat(plan.statement()).doesNotContain("\"message\"");
                if (report != Report.BACKLOG) plan.readsAtMost(BigWorkspace.TICKETS / 2);
            }
            for (var plan : plans.of(() -> reports.tickets(question, ALL, new PageRequest(50, null), caller))) {
                assertThat(plan.statement()).doesNotContain("\"message\"");
                if (report != Report.BACKLOG) plan.readsAtMost(BigWorkspace.TICKETS / 2);
            }
        });
    }

    private static final Cell ALL = new Cell(Optional.empty(), Optional.empty(), Optional.empty());

    private void filled() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var all = new Question(
                Report.VOLUME,
                today.minusDays(1000),
                today,
                Grouping.Of.TEAM,
                "",
                Question.Compare.NOTHING,
                Question.Clock.CLOCK);
        facts.renew();
        while (facts.renewOn()) Thread.onSpinWait();
        assertThat(reports.answer(all, caller(RowScope.ALL)).part().total().count())
                .isGreaterThan(BigWorkspace.TICKETS * 9 / 10);
    }

    private Question question(Report report) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return new Question(
                report,
                today.minusDays(DAYS - 1),
                today,
                Grouping.Of.TEAM,
                "",
                Question.Compare.NOTHING,
                Question.Clock.CLOCK);
    }

    private Caller caller(RowScope scope) {
        var agent = new Actor.Agent(agents.all().getFirst().id());
        var hers = teams.all().stream().map(Team::id).limit(1).collect(Collectors.toSet());
        return new Caller(
                big.get(), agent, Set.of(TicketPermissions.VIEW, ReportPermissions.VIEW), scope, Set.copyOf(hers));
    }
}
