package org.goodword.privacy.retaining;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Backups;
import org.goodword.ticketing.AgedTickets.Aged;
import org.goodword.ticketing.AgedTickets.Fate;

/// What one rule did in one night. It says nothing of which tickets, nor whose.
///
/// @param asOf the time by which everything was over, however long the night was
/// @param reached the last that was looked at
/// @param gone how many tickets
/// @param failed how many could not go, by code of why
/// @param more the night had room for no more
/// @param trouble code of why it waits
/// @param tries how often it had to wait in a row
/// @param backups made before, which hold what went
public record RetentionRun(
        UUID id,
        UUID rule,
        String ruleName,
        Fate fate,
        State state,
        Instant asOf,
        Optional<Aged> reached,
        int gone,
        Map<String, Integer> failed,
        boolean more,
        Optional<String> trouble,
        int tries,
        List<Backups.Known> backups,
        Instant begun,
        Optional<Instant> ended) {

    public enum State {
        RUNNING,
        DONE,
        /// The rule was switched off in between.
        STOPPED
    }

    static RetentionRun begin(UUID id, RetentionRule rule, Instant at) {
        return new RetentionRun(
                id,
                rule.id(),
                rule.content().name(),
                rule.content().fate(),
                State.RUNNING,
                at,
                Optional.empty(),
                0,
                Map.of(),
                false,
                Optional.empty(),
                0,
                List.of(),
                at,
                Optional.empty());
    }

    RetentionRun at(Optional<Aged> last, int went, Map<String, Integer> couldNot) {
        var counts = new HashMap<>(failed);
        couldNot.forEach((code, count) -> counts.merge(code, count, Integer::sum));
        return next(state, last, gone + went, counts, more, Optional.empty(), 0, backups, ended);
    }

    RetentionRun waits(String code) {
        return next(state, reached, gone, failed, more, Optional.of(code), tries + 1, backups, ended);
    }

    RetentionRun over(State as, boolean isMore, List<Backups.Known> known, Instant at) {
        return next(as, reached, gone, failed, isMore, trouble, tries, known, Optional.of(at));
    }

    private RetentionRun next(
            State nextState,
            Optional<Aged> nextReached,
            int nextGone,
            Map<String, Integer> nextFailed,
            boolean nextMore,
            Optional<String> nextTrouble,
            int nextTries,
            List<Backups.Known> nextBackups,
            Optional<Instant> nextEnded) {
        return new RetentionRun(
                id,
                rule,
                ruleName,
                fate,
                nextState,
                asOf,
                nextReached,
                nextGone,
                nextFailed,
                nextMore,
                nextTrouble,
                nextTries,
                nextBackups,
                begun,
                nextEnded);
    }
}
