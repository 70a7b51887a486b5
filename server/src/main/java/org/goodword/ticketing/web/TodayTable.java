package org.goodword.ticketing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.ticketing.web.TodayResponse.LineResponse;
import org.jspecify.annotations.Nullable;

/// The day's figures as lines of a table.
final class TodayTable {
    static final List<String> HEAD = List.of(
            "day",
            "of",
            "name",
            "new",
            "new a week before",
            "solved",
            "solved a week before",
            "open",
            "unanswered",
            "waits longest",
            "waits since",
            "first responses",
            "median seconds",
            "p90 seconds",
            "first responses a week before",
            "median seconds a week before",
            "p90 seconds a week before");

    private TodayTable() {}

    static List<List<String>> of(TodayResponse today) {
        var day = today.day().toString();
        var lines = new ArrayList<List<String>>();
        lines.add(line(day, "all", today.total()));
        today.teams().forEach(team -> lines.add(line(day, "team", team)));
        today.agents().forEach(agent -> lines.add(line(day, "agent", agent)));
        return lines;
    }

    private static List<String> line(String day, String of, LineResponse line) {
        var longest = Optional.ofNullable(line.longest());
        return List.of(
                day,
                of,
                text(line.name()),
                text(line.opened().count()),
                text(line.openedBefore().count()),
                text(line.solved().count()),
                text(line.solvedBefore().count()),
                text(line.open().count()),
                text(line.unanswered().count()),
                text(longest.map(one -> "#" + one.ticket()).orElse(null)),
                text(longest.map(TodayResponse.LongestResponse::since).orElse(null)),
                text(line.answered().count()),
                text(line.answered().median()),
                text(line.answered().slow()),
                text(line.answeredBefore().count()),
                text(line.answeredBefore().median()),
                text(line.answeredBefore().slow()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
