package org.goodword.reporting.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.Ids;
import org.goodword.platform.Invalid;
import org.goodword.platform.NotFound;
import org.goodword.platform.Page;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Rejected;
import org.goodword.platform.Version.Precondition;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.DueWork;
import org.goodword.reporting.ReportingPermissions;
import org.goodword.reporting.ScheduleChanged;
import org.goodword.reporting.asking.Reports;
import org.goodword.reporting.scheduling.Schedule.Content;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reports that come by mail: each agent gets what she may see.
@Component
public class Schedules {
    static final String WORK = "report-schedule";
    private static final int MOST = 100;

    private final ReportScheduleStore store;
    private final Reports reports;
    private final Agents agents;
    private final Outbox outbox;
    private final DueWork work;
    private final Ledger ledger;
    private final Workspaces workspaces;
    private final Clock clock;

    Schedules(
            ReportScheduleStore store,
            Reports reports,
            Agents agents,
            Outbox outbox,
            DueWork work,
            Ledger ledger,
            Workspaces workspaces,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.agents = agents;
        this.outbox = outbox;
        this.work = work;
        this.ledger = ledger;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /// By name.
    ///
    /// @throws Rejected `not-allowed`, `invalid-cursor`
    @Transactional(readOnly = true)
    public Page<Schedule> list(PageRequest page, Caller caller) {
        require(caller);
        return Page.of(
                store.list(page.after(2), page.limit() + 1),
                page.limit(),
                one -> Cursor.of(one.content().name(), one.id()));
    }

    private static void require(Caller caller) {
        Reports.require(caller);
        caller.require(ReportingPermissions.SCHEDULE);
    }

    /// @throws Rejected `not-allowed`, `invalid-value`, `invalid-filter`
    @Transactional
    public Schedule make(Content content, Caller by) {
        require(by);
        check(content, by);
        if (store.list(Optional.empty(), MOST).size() == MOST)
            throw Invalid.of("name", "A workspace has at most %d reports that come by mail.".formatted(MOST));
        var id = Ids.next();
        var next = next(content);
        store.insert(id, content, next);
        work.add(WORK, id, next);
        ledger.append(new ScheduleChanged(id), by.actor());
        return store.find(id).orElseThrow();
    }

    /// @throws Rejected `not-allowed`, `not-found`, `stale-version`, `invalid-value`, `invalid-filter`
    @Transactional
    public Schedule change(UUID id, Content content, Precondition seen, Caller by) {
        require(by);
        store.lock(id).orElseThrow(() -> NotFound.of("report", id)).version().requireSeen(seen);
        check(content, by);
        var next = next(content);
        store.update(id, content, next);
        work.add(WORK, id, next);
        ledger.append(new ScheduleChanged(id), by.actor());
        return store.find(id).orElseThrow();
    }

    /// @throws Rejected `not-allowed`, `not-found`
    @Transactional
    public void remove(UUID id, Caller by) {
        require(by);
        if (store.lock(id).isEmpty()) throw NotFound.of("report", id);
        store.remove(id);
        work.done(WORK, id);
        ledger.append(new ScheduleChanged(id), by.actor());
    }

    private void check(Content content, Caller by) {
        for (var recipient : content.recipients())
            if (agents.find(recipient)
                    .filter(agent -> agent.state() != Agent.State.DEACTIVATED)
                    .isEmpty()) throw Invalid.of("recipients", "Reports are mailed to agents of this workspace.");
        reports.check(content.wanted().on(today(clock.instant()), content.report()), by);
    }

    private LocalDate today(Instant now) {
        return now.atZone(workspaces.profile().zone()).toLocalDate();
    }

    private Instant next(Content content) {
        return content.next(clock.instant(), workspaces.profile().zone());
    }

    /// Writes its mails, and says when it comes again: in one transaction, so that it comes once.
    @Transactional
    public void timeHasCome(UUID id) {
        if (work.lock(WORK, id).isEmpty()) return;
        var found = store.lock(id);
        if (found.isEmpty()) {
            work.done(WORK, id);
            return;
        }
        var schedule = found.get();
        for (var agent : recipients(schedule)) post(schedule, agent);
        var next = next(schedule.content());
        store.again(id, next);
        work.add(WORK, id, next);
    }

    private List<Agent> recipients(Schedule schedule) {
        var active = new ArrayList<Agent>();
        for (var id : schedule.content().recipients())
            agents.find(id).filter(agent -> agent.state() == Agent.State.ACTIVE).ifPresent(active::add);
        return active;
    }

    private void post(Schedule schedule, Agent agent) {
        var content = schedule.content();
        var mailing = new Mailing(
                Ids.next(),
                agent.id(),
                schedule.next(),
                content.name(),
                content.report(),
                content.wanted(),
                content.format());
        if (!store.insert(mailing, schedule.id())) return;
        outbox.post(
                Mailing.KIND,
                mailing.id(),
                Ids.next() + "@goodword",
                List.of(agent.email().value()),
                Duration.ZERO);
    }
}
