package org.goodword.ledger.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodword.platform.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How long the details of entries are kept.
@Component
public class Retention {
    private static final String SETTING = "audit-retention";
    private static final int PIECE = 1_000;

    private final Settings settings;
    private final DetailStore store;
    private final Clock clock;

    Retention(Settings settings, DetailStore store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// @param blankedUntil details of before are blank already
    private record Kept(Optional<Integer> days, Instant blankedUntil) {}

    @Transactional(readOnly = true)
    public Optional<Integer> kept() {
        return settings.find(SETTING, Kept.class).flatMap(Kept::days);
    }

    @Transactional
    public void keep(Optional<Integer> days) {
        settings.put(SETTING, new Kept(days, blankedUntil()));
    }

    private Instant blankedUntil() {
        return settings.find(SETTING, Kept.class).map(Kept::blankedUntil).orElse(Instant.EPOCH);
    }

    /// Blanks a piece of what is too old.
    ///
    /// @return true when there may be more
    @Transactional
    boolean blank() {
        var days = kept();
        if (days.isEmpty()) return false;
        var until = clock.instant().minus(Duration.ofDays(days.get()));
        if (store.blank(blankedUntil(), until, PIECE) == PIECE) return true;
        settings.put(SETTING, new Kept(days, until));
        return false;
    }
}
