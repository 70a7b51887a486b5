package org.goodword.calendars;

import java.util.Map;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.HealthCheck;
import org.springframework.stereotype.Component;

/// Whether the holidays that others keep can be fetched.
@Component
class FeedCheck implements HealthCheck {
    private static final Finding.Fine FINE =
            new Finding.Fine("fetched", "Every holiday feed can be fetched.", Map.of());

    private final Feeds feeds;
    private final Workspaces workspaces;

    FeedCheck(Feeds feeds, Workspaces workspaces) {
        this.feeds = feeds;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "holiday feeds";
    }

    @Override
    public Finding check() {
        return HealthCheck.inWorkspaces(workspaces, this::here, FINE);
    }

    private Finding here() {
        return feeds.list().stream()
                .filter(feed -> feed.state().trouble().isPresent())
                .findFirst()
                .map(FeedCheck::troubled)
                .orElse(FINE);
    }

    private static Finding troubled(Feed feed) {
        var words = feed.state().trouble().orElse("");
        return new Finding.Worrying(
                "failing",
                "The holidays of %s cannot be fetched. %s".formatted(feed.name(), words),
                "Correct its address under Settings, Business hours. What it said last holds meanwhile.",
                Map.of("name", feed.name(), "words", words));
    }
}
