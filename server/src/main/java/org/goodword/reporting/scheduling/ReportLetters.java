package org.goodword.reporting.scheduling;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.goodword.identity.Agent;
import org.goodword.identity.Agents;
import org.goodword.mail.HouseLetters.Enclosure;
import org.goodword.mail.HouseLetters.HouseLetter;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.asking.Reports;
import org.goodword.reporting.exporting.Sheet;
import org.goodword.ticketing.ReportPermissions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes the mail of a report, of what its reader may see.
@Component
public class ReportLetters {
    private final ReportScheduleStore store;
    private final Reports reports;
    private final Agents agents;
    private final Workspaces workspaces;
    private final String url;

    ReportLetters(
            ReportScheduleStore store,
            Reports reports,
            Agents agents,
            Workspaces workspaces,
            @Value("${goodword.url:http://localhost:${server.port:8080}}") String url) {
        this.store = store;
        this.reports = reports;
        this.agents = agents;
        this.workspaces = workspaces;
        this.url = url;
    }

    /// Empty when its reader has left, or may see no reports any more.
    @Transactional(readOnly = true)
    public Optional<HouseLetter> compose(UUID id) {
        var mailing = store.mailing(id);
        return mailing.flatMap(one -> agents.find(one.agent()))
                .filter(agent -> agent.state() == Agent.State.ACTIVE)
                .filter(agent -> agents.callerFor(agent.id()).may(ReportPermissions.VIEW))
                .map(agent -> compose(mailing.orElseThrow(), agent));
    }

    private HouseLetter compose(Mailing mailing, Agent agent) {
        var profile = workspaces.profile();
        var day = mailing.due().atZone(profile.zone()).toLocalDate();
        var question = mailing.wanted().on(day, mailing.report());
        var sheet = Sheet.of(reports.answer(question, agents.callerFor(agent.id())), profile.language());
        var file = new Enclosure(
                Sheet.name(question) + "." + mailing.format().code(),
                mailing.format().mediaType(),
                mailing.format().write(sheet));
        return new HouseLetter(
                agent.email(),
                agent.name(),
                Report.word("mail.subject", profile.language())
                        .formatted(mailing.name(), question.from(), question.to()),
                text(question, sheet, profile.language()),
                List.of(file));
    }

    private String text(Question question, Sheet sheet, String language) {
        return Report.word("mail.text", language)
                .formatted(
                        sheet.title(),
                        question.from(),
                        question.to(),
                        sheet.meaning(),
                        "%s/reports/%s?from=%s&to=%s&by=%s"
                                .formatted(
                                        url,
                                        question.report().code(),
                                        question.from(),
                                        question.to(),
                                        question.by().code()));
    }
}
