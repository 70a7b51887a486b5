package org.goodword.ticketing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.goodword.platform.AgentId;
import org.goodword.platform.TeamId;
import org.goodword.ticketing.today.Day;
import org.goodword.ticketing.today.Figures;
import org.goodword.ticketing.today.Today;
import org.goodword.ticketing.today.Whose;
import org.jspecify.annotations.Nullable;

/// The day's figures as REST shows them. Each number comes with the filter that lists its tickets.
///
/// @param zone the workspace's, by whose clock the day begins
/// @param before the same weekday a week before, up to the same time
/// @param most of how many tickets a number is made at most; one that reaches it is larger
record TodayResponse(
        Instant at,
        String zone,
        LocalDate day,
        Before before,
        int most,
        LineResponse total,
        List<LineResponse> teams,
        List<LineResponse> agents) {

    record Before(LocalDate day, Instant until) {}

    /// @param id null for all together, and for what no team or nobody has
    record LineResponse(
            @Nullable UUID id,
            @Nullable String name,
            FigureResponse opened,
            FigureResponse openedBefore,
            FigureResponse solved,
            FigureResponse solvedBefore,
            FigureResponse open,
            FigureResponse unanswered,
            @Nullable LongestResponse longest,
            AnsweredResponse answered,
            AnsweredResponse answeredBefore) {}

    /// @param q lists them: `GET /tickets?q=`
    record FigureResponse(int count, String q) {}

    /// @param since when its customer wrote
    record LongestResponse(long ticket, String subject, Instant since) {}

    /// @param median in seconds by the clock, from the ticket's beginning to our first reply; null for none
    /// @param slow nine of ten took no longer
    record AnsweredResponse(
            int count, @Nullable Long median, @Nullable Long slow, String q) {}

    static TodayResponse of(Today.Report report) {
        return new TodayResponse(
                report.at(),
                report.zone().getId(),
                report.day().date(),
                new Before(report.before().date(), report.before().until().orElse(report.at())),
                Today.MOST,
                lines(report, Whose.Everyones.class::isInstance).getFirst(),
                lines(report, Whose.OfTeam.class::isInstance),
                lines(report, Whose.OfAgent.class::isInstance));
    }

    private static List<LineResponse> lines(Today.Report report, Predicate<Whose> these) {
        return report.lines().stream()
                .filter(line -> these.test(line.whose()))
                .map(line -> line(line, report))
                .toList();
    }

    private static LineResponse line(Today.Line line, Today.Report report) {
        var figures = line.figures();
        return new LineResponse(
                id(line.whose()),
                line.name().orElse(null),
                count(figures.opened().today(), report.day().opened(), line),
                count(figures.opened().before(), report.before().opened(), line),
                count(figures.solved().today(), report.day().solved(), line),
                count(figures.solved().before(), report.before().solved(), line),
                count(figures.open(), Day.OPEN, line),
                count(figures.unanswered().map(Figures.Unanswered::count).orElse(0), Day.UNANSWERED, line),
                figures.unanswered().map(one -> longest(one, report.subjects())).orElse(null),
                answered(figures.answered().today(), report.day().answered(), line),
                answered(figures.answered().before(), report.before().answered(), line));
    }

    private static @Nullable UUID id(Whose whose) {
        return switch (whose) {
            case Whose.Everyones() -> null;
            case Whose.OfTeam(var team) -> team.map(TeamId::value).orElse(null);
            case Whose.OfAgent(var agent) -> agent.map(AgentId::value).orElse(null);
        };
    }

    private static FigureResponse count(int count, String filter, Today.Line line) {
        return new FigureResponse(count, q(filter, line));
    }

    private static LongestResponse longest(Figures.Unanswered unanswered, Map<Long, String> subjects) {
        var number = unanswered.longest();
        return new LongestResponse(number, subjects.getOrDefault(number, ""), unanswered.since());
    }

    private static AnsweredResponse answered(Optional<Figures.Answered> answered, String filter, Today.Line line) {
        return new AnsweredResponse(
                answered.map(Figures.Answered::count).orElse(0),
                answered.map(one -> one.median().toSeconds()).orElse(null),
                answered.map(one -> one.slow().toSeconds()).orElse(null),
                q(filter, line));
    }

    private static String q(String filter, Today.Line line) {
        return (filter + " " + line.filter()).strip();
    }
}
