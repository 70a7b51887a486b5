package org.goodword.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a field is compared with, as far as it can be known before somebody asks.
public sealed interface Value {
    record Text(String text) implements Value {}

    record Number(long number) implements Value {}

    /// At most four decimals.
    record Decimal(BigDecimal number) implements Value {
        private static final int SCALE = 4;

        public Decimal {
            number = number.stripTrailingZeros();
        }

        public long tenThousandths() {
            return number.movePointRight(SCALE).longValueExact();
        }
    }

    record Flag(boolean flag) implements Value {}

    record Id(UUID id) implements Value {}

    /// The agent who asks; nobody when it is not an agent.
    record Me() implements Value {}

    /// The teams of who asks.
    record MyTeams() implements Value {}

    /// A stretch of time: before it, within it or after it.
    sealed interface When extends Value {}

    record At(Instant instant) implements When {}

    record Day(LocalDate date) implements When {}

    record Named(Period period) implements When {}

    /// An age: less than `2d` means younger than two days.
    record Ago(int amount, Unit unit) implements When {}

    /// A time to come: less than `+2d` means sooner than in two days.
    record Ahead(int amount, Unit unit) implements When {}

    /// Written `30min`, `8h`, `2d`, `1w`, `3mo`, `1y`. Days and longer follow the calendar of the zone.
    enum Unit {
        MIN,
        H,
        D,
        W,
        MO,
        Y
    }

    /// Weeks begin on Monday.
    enum Period {
        TODAY,
        YESTERDAY,
        TOMORROW,
        THIS_WEEK,
        LAST_WEEK,
        THIS_MONTH,
        LAST_MONTH,
        THIS_YEAR,
        LAST_YEAR
    }
}
