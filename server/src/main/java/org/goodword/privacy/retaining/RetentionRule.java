package org.goodword.privacy.retaining;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.goodword.platform.Invalid;
import org.goodword.ticketing.AgedTickets.Fate;
import org.goodword.ticketing.AgedTickets.Since;
import org.goodword.ticketing.AgedTickets.Term;

/// That some tickets are kept for a time.
///
/// @param onPlan the plan as it stood when it was looked at and switched on; absent: it is off
/// @param onAt when it was switched on
public record RetentionRule(
        UUID id, Content content, int version, Optional<Integer> onPlan, Optional<Instant> onAt, Instant made) {

    /// @param filter in the grammar of lists of tickets; empty: every ticket
    /// @param days 1 to 36,500
    /// @param openToo tickets as well that nobody has solved or closed
    /// @param most how many go in one night, 1 to 100,000
    public record Content(String name, String filter, Since since, int days, boolean openToo, Fate fate, int most) {
        private static final int LONGEST_NAME = 100;
        private static final int LONGEST = 36_500;
        private static final int MOST = 100_000;

        public Content {
            name = name.strip();
            if (name.isEmpty() || name.length() > LONGEST_NAME)
                throw Invalid.of("name", "A rule has a name of at most 100 characters.");
            if (days < 1 || days > LONGEST) throw Invalid.of("days", "Between 1 and 36500 days.");
            if (most < 1 || most > MOST) throw Invalid.of("most", "Between 1 and 100000 tickets a night.");
            if (openToo && since == Since.SOLVED)
                throw Invalid.of("openToo", "A ticket that is open was not solved: count from its last change.");
        }

        Content with(String read) {
            return new Content(name, read, since, days, openToo, fate, most);
        }
    }

    public enum State {
        OFF,
        ON,
        /// More would go than was looked at: it waits to be looked at again. What it keeps it goes on keeping.
        WAITING
    }

    public State state(int plan) {
        return onPlan.map(seen -> seen == plan ? State.ON : State.WAITING).orElse(State.OFF);
    }

    boolean isInForce() {
        return onPlan.isPresent();
    }

    Term term() {
        return new Term(id, content.filter(), content.since(), content.days(), content.openToo(), content.fate());
    }

    RetentionRule with(Content changed) {
        return new RetentionRule(id, changed, version + 1, Optional.empty(), Optional.empty(), made);
    }

    RetentionRule on(int plan, Instant at) {
        return new RetentionRule(id, content, version, Optional.of(plan), Optional.of(at), made);
    }

    RetentionRule off() {
        return new RetentionRule(id, content, version, Optional.empty(), Optional.empty(), made);
    }
}
