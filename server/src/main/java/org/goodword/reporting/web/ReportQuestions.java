package org.goodword.reporting.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.goodword.platform.Invalid;
import org.goodword.platform.Workspaces;
import org.goodword.reporting.asking.Grouping;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;
import org.springframework.stereotype.Component;

/// Reads what was asked of a report. What is left out is the last thirty days, by team, by the clock.
@Component
class ReportQuestions {
    private static final int USUAL_DAYS = 30;
    private static final int LONGEST_FILTER = 4000;

    private final Workspaces workspaces;
    private final Clock clock;

    ReportQuestions(Workspaces workspaces, Clock clock) {
        this.workspaces = workspaces;
        this.clock = clock;
    }

    Question question(
            String report, String from, String to, String by, String filter, String compare, String clockCode) {
        var of = Report.of(report);
        if (filter.length() > LONGEST_FILTER) throw Invalid.of("q", "A filter has 4000 characters at most.");
        var today = clock.instant().atZone(workspaces.profile().zone()).toLocalDate();
        var last = to.isEmpty() ? today : day("to", to);
        return new Question(
                of,
                from.isEmpty() ? last.minusDays(USUAL_DAYS - 1) : day("from", from),
                last,
                Grouping.of(by),
                filter,
                Question.Compare.of(compare),
                Question.Clock.of(clockCode));
    }

    private static LocalDate day(String name, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException odd) {
            throw Invalid.of(name, "\"%s\" is a day such as 2026-11-30.".formatted(name));
        }
    }
}
