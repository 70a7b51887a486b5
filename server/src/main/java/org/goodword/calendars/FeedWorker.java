package org.goodword.calendars;

import java.util.Optional;
import java.util.UUID;
import org.goodword.calendars.FeedStore.Source;
import org.goodword.platform.Outside;
import org.goodword.platform.Outside.Fetched;
import org.goodword.platform.Outside.NotFetched;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

/// Fetches feeds, outside of any transaction.
@Component
class FeedWorker implements DueWorker {
    private final Feeds feeds;
    private final Outside outside;

    FeedWorker(Feeds feeds, Outside outside) {
        this.feeds = feeds;
        this.outside = outside;
    }

    @Override
    public String kind() {
        return Feeds.WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        feeds.begin(due.subject()).ifPresent(source -> look(due.subject(), source));
    }

    private void look(UUID id, Source source) {
        try {
            feeds.fetched(id, source, fetch(source));
        } catch (NotFetched failed) {
            feeds.failed(id, failed.sentence());
        }
    }

    private Fetched fetch(Source source) throws NotFetched {
        if (source.url().isEmpty()) return new Fetched(Optional.empty(), Optional.empty());
        // Without its last content an unchanged feed would say nothing.
        var known = source.content().isPresent() ? source.etag() : Optional.<String>empty();
        return outside.get(source.url().get(), known, Feeds.MOST_BYTES);
    }
}
