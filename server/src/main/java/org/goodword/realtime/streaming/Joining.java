package org.goodword.realtime.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodword.ledger.Entry;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.platform.Installation;
import org.goodword.platform.WhileServing;
import org.springframework.stereotype.Component;

/// Lets a stream into the feed of its workspace, after telling it what it has missed.
@Component
@WhileServing
class Joining {
    /// Beyond that, loading the screen again is cheaper than telling every change.
    private static final int MOST_MISSED = 2_000;

    private final LedgerReader ledger;
    private final Installation installation;
    private final Delivery delivery;

    Joining(LedgerReader ledger, Installation installation, Delivery delivery) {
        this.ledger = ledger;
        this.installation = installation;
        this.delivery = delivery;
    }

    /// @param cursor where the client says it is
    void join(Feed feed, Stream stream, Optional<String> cursor) {
        if (cursor.isEmpty()) {
            delivery.welcome(stream, feed.position());
        } else {
            var horizon = ledger.horizon();
            StreamCursor.read(cursor.get(), feed.workspace(), installation.epoch(), horizon)
                    .flatMap(from -> missed(stream, from, feed.position()).map(missed -> new Return(from, missed)))
                    .ifPresentOrElse(back -> catchUp(stream, back), () -> delivery.refetch(stream, feed.position()));
        }
        feed.add(stream);
    }

    private record Return(Position from, List<Entry> missed) {}

    private void catchUp(Stream stream, Return back) {
        delivery.welcome(stream, back.from());
        delivery.deliver(back.missed(), List.of(stream));
    }

    /// Empty when there is too much of it, or something among it that telling does not make good.
    private Optional<List<Entry>> missed(Stream stream, Position from, Position upTo) {
        var missed = new ArrayList<Entry>();
        for (var at = from; at.compareTo(upTo) < 0; ) {
            var page = ledger.read(at, Follower.PAGE);
            if (page.isEmpty()) break;
            if (missed.size() + page.size() > MOST_MISSED) return Optional.empty();
            if (page.stream().anyMatch(entry -> RightsChange.mayWiden(entry, stream))) return Optional.empty();
            missed.addAll(page);
            at = page.getLast().position();
        }
        return Optional.of(missed);
    }
}
