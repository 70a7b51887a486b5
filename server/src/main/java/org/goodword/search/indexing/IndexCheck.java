package org.goodword.search.indexing;

import java.time.Duration;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// The doctor's line about search.
@Component
class IndexCheck implements HealthCheck {
    private static final Duration TOO_LONG = Duration.ofSeconds(30);

    private final SearchIndex index;
    private final Lag lag;

    IndexCheck(SearchIndex index, Lag lag) {
        this.index = index;
        this.lag = lag;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Finding check() {
        return index.progress()
                .map(this::finding)
                .orElseGet(() -> new Finding.Fine("The index is opened when the server serves."));
    }

    private Finding finding(Progress progress) {
        var behind = lag.current();
        if (behind.compareTo(TOO_LONG) > 0)
            return new Finding.Worrying("The index is %d seconds behind.".formatted(behind.toSeconds()));
        var rebuilding = progress.rebuilding().size();
        return rebuilding == 0
                ? new Finding.Fine("%d documents, up to date.".formatted(index.documents()))
                : new Finding.Worrying("The index of %d workspaces is being rebuilt: %d subjects read so far."
                        .formatted(rebuilding, progress.rebuilt()));
    }
}
