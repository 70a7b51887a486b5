package org.goodword.reporting.scheduling;

import java.time.LocalDate;
import org.goodword.reporting.asking.Grouping;
import org.goodword.reporting.asking.Question;
import org.goodword.reporting.asking.Report;

/// What is asked of a report whenever it comes.
public record Wanted(String period, String by, String filter, String compare, String clock) {
    /// @throws org.goodword.platform.Rejected `invalid-value` for what no report answers
    Question on(LocalDate day, Report report) {
        var about = Period.of(period);
        return new Question(
                report,
                about.from(day),
                about.to(day),
                Grouping.of(by),
                filter,
                Question.Compare.of(compare),
                Question.Clock.of(clock));
    }
}
