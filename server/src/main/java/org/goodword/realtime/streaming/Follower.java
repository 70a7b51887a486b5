package org.goodword.realtime.streaming;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.LedgerThread.Round;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Follows the ledger of each workspace that has streams here, round by round. One thread at a time.
@Component
@WhileServing
class Follower {
    static final int PAGE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final Duration LOOK_AROUND = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration RIGHTS_ARE_GOOD_FOR = Duration.ofSeconds(20);

    private final LedgerReader ledger;
    private final StreamStart start;
    private final Joining joining;
    private final Delivery delivery;
    private final Clock clock;

    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Set<WorkspaceId> withNews = ConcurrentHashMap.newKeySet();
    private final Map<WorkspaceId, Feed> feeds = new HashMap<>();
    private @Nullable Long settledBefore;
    private Instant lookedAround = Instant.EPOCH;
    private volatile Instant toldUntil;

    Follower(LedgerReader ledger, StreamStart start, Joining joining, Delivery delivery, Clock clock) {
        this.ledger = ledger;
        this.start = start;
        this.joining = joining;
        this.delivery = delivery;
        this.clock = clock;
        this.toldUntil = clock.instant();
    }

    private record Arrival(Stream stream, Optional<String> cursor) {}

    void join(Stream stream, Optional<String> cursor) {
        arrivals.add(new Arrival(stream, cursor));
    }

    void expectNews(WorkspaceId workspace) {
        withNews.add(workspace);
    }

    Round round() {
        feeds.values().removeIf(Feed::isDeserted);
        admitArrivals();
        if (feeds.isEmpty()) {
            rest();
            return Round.IDLE;
        }
        lookAround();
        var worst = Round.IDLE;
        for (var workspace : Set.copyOf(withNews)) worst = worse(worst, readOn(workspace));
        if (worst == Round.IDLE) toldUntil = clock.instant();
        return worst;
    }

    // Nobody listens: nothing is asked of the database.
    private void rest() {
        settledBefore = null;
        lookedAround = Instant.EPOCH;
        withNews.clear();
        toldUntil = clock.instant();
    }

    private void admitArrivals() {
        for (var arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            try {
                admit(arrival);
            } catch (RuntimeException failed) {
                LOG.warn("A stream could not begin: {}", failed.toString());
                arrival.stream().close(Goodbye.TRY_AGAIN);
            }
        }
    }

    private void admit(Arrival arrival) {
        var stream = arrival.stream();
        if (!stream.isOpen()) return;
        Workspaces.in(stream.workspace(), () -> {
            var feed = feeds.computeIfAbsent(stream.workspace(), workspace -> new Feed(workspace, start.now()));
            joining.join(feed, stream, arrival.cursor());
            withNews.add(stream.workspace());
        });
    }

    /// Finds what no message told of, and asks again who may be here.
    private void lookAround() {
        var now = clock.instant();
        if (now.isBefore(lookedAround.plus(LOOK_AROUND))) return;
        var horizon = ledger.horizon();
        withNews.addAll(settledBefore == null ? feeds.keySet() : ledger.workspacesWithNews(settledBefore));
        settledBefore = horizon;
        lookedAround = now;
        feeds.values().forEach(feed -> checkRights(feed, now.minus(RIGHTS_ARE_GOOD_FOR)));
    }

    private void checkRights(Feed feed, Instant before) {
        for (var stream : feed.streams()) {
            if (!stream.lastChecked().isBefore(before)) continue;
            var changed = Workspaces.in(feed.workspace(), () -> delivery.changed(stream));
            if (changed && stream.isOpen()) delivery.refetch(stream, stream.position());
        }
    }

    // One workspace that fails holds up no other.
    private Round readOn(WorkspaceId workspace) {
        withNews.remove(workspace);
        var feed = feeds.get(workspace);
        if (feed == null) return Round.IDLE;
        try {
            var round = Workspaces.in(workspace, () -> readOn(feed));
            if (round != Round.IDLE) withNews.add(workspace);
            return round;
        } catch (RuntimeException failed) {
            withNews.add(workspace);
            LOG.warn("Streams could not be told what happened; trying again: {}", failed.toString());
            return Round.FAILED;
        }
    }

    private Round readOn(Feed feed) {
        var entries = ledger.read(feed.position(), PAGE);
        if (entries.isEmpty())
            return ledger.head()
                            .filter(head -> head.compareTo(feed.position()) > 0)
                            .isPresent()
                    ? Round.EXPECTING
                    : Round.IDLE;
        delivery.deliver(entries, feed.streams());
        feed.moveTo(entries.getLast().position());
        toldUntil = entries.getLast().at();
        return Round.BUSY;
    }

    private static Round worse(Round one, Round other) {
        if (one == Round.FAILED || other == Round.FAILED) return Round.FAILED;
        return one.compareTo(other) <= 0 ? one : other;
    }

    /// How old the newest change is that streams were told, while there is more to tell. About nothing at rest.
    Duration behind() {
        var behind = Duration.between(toldUntil, clock.instant());
        return behind.compareTo(QUIET) > 0 ? behind : Duration.ZERO;
    }
}
