package org.goodword.ticketing.today;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One line of the day's figures, beside those of the same weekday a week before, up to the same time.
///
/// @param opened tickets that began, and so on; each is counted to `TodayQuery.MOST` at most
public record Figures(
        Compared<Integer> opened,
        Compared<Integer> solved,
        int open,
        Optional<Unanswered> unanswered,
        Compared<Optional<Answered>> answered) {

    public record Compared<T>(T today, T before) {}

    /// @param longest the number of the ticket whose customer waits longest
    /// @param since when that customer wrote
    public record Unanswered(int count, long longest, Instant since) {}

    /// First responses.
    ///
    /// @param median by the clock, from the ticket's beginning; half took no longer
    /// @param slow nine of ten took no longer
    public record Answered(int count, Duration median, Duration slow) {}

    boolean isNothing() {
        return opened.today() + opened.before() + solved.today() + solved.before() + open == 0
                && unanswered.isEmpty()
                && answered.today().isEmpty()
                && answered.before().isEmpty();
    }
}
