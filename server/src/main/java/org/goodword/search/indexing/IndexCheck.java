package org.goodword.search.indexing;

import java.time.Duration;
import java.util.Map;
import org.goodword.platform.Workspaces;
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
                .orElseGet(() -> new Finding.Fine("closed", "The index is opened when the server serves.", Map.of()));
    }

    private Finding finding(Progress progress) {
        var behind = lag.current();
        if (behind.compareTo(TOO_LONG) > 0)
            return new Finding.Worrying(
                    "behind",
                    "The index is %d seconds behind: what is newer is not found yet.".formatted(behind.toSeconds()),
                    "It catches up by itself; if it does not, the log says why.",
                    Map.of("seconds", behind.toSeconds()));
        if (!progress.rebuilding().isEmpty())
            return new Finding.Worrying(
                    "rebuilding",
                    "The index is being rebuilt: some tickets are not found yet.",
                    "Wait; it ends by itself.",
                    Map.of());
        var sentence = Workspaces.entered().isPresent()
                ? "What was written can be found."
                : "%d documents, up to date.".formatted(index.documents());
        return new Finding.Fine("up-to-date", sentence, Map.of());
    }
}
