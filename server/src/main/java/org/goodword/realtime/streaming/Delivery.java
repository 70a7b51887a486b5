package org.goodword.realtime.streaming;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.ledger.Entry;
import org.goodword.ledger.Position;
import org.goodword.platform.Caller;
import org.goodword.platform.WhileServing;
import org.goodword.realtime.presence.Presence;
import org.goodword.realtime.streaming.Sights.Look;
import org.goodword.realtime.streaming.Stream.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Brings entries to streams: to each what its caller may see, with the rights she has after them.
@Component
@WhileServing
class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Sights sights;
    private final Frames frames;
    private final Presence presence;
    private final Clock clock;

    Delivery(Sights sights, Frames frames, Presence presence, Clock clock) {
        this.sights = sights;
        this.frames = frames;
        this.presence = presence;
        this.clock = clock;
    }

    /// @param entries of the workspace entered, in order
    void deliver(List<Entry> entries, Collection<Stream> streams) {
        if (entries.isEmpty() || streams.isEmpty()) return;
        var look = sights.look(entries);
        var written = new IdentityHashMap<Entry, String>();
        for (var stream : streams) {
            var news = entries.stream()
                    .filter(entry -> entry.position().compareTo(stream.position()) > 0)
                    .toList();
            if (!news.isEmpty() && mayGoOn(news, stream)) tell(news, stream, look, written);
        }
    }

    /// After a change of rights everything a client shows may be wrong: it is to begin anew.
    private boolean mayGoOn(List<Entry> news, Stream stream) {
        var concerned = news.stream().anyMatch(entry -> RightsChange.concerns(entry, stream));
        if (!concerned || !changed(stream)) return true;
        if (stream.isOpen()) refetch(stream, news.getLast().position());
        return false;
    }

    /// Asks again what the caller may. One who may not be here any more is sent away, and one of
    /// whom nothing can be learnt.
    boolean changed(Stream stream) {
        var rights = rights(stream);
        if (rights == Rights.CHANGED) presence.leave(stream);
        return rights != Rights.SAME;
    }

    private Rights rights(Stream stream) {
        try {
            var rights = stream.check(clock.instant());
            if (rights == Rights.GONE) stream.close(Goodbye.SIGNED_OUT);
            return rights;
        } catch (RuntimeException failed) {
            LOG.warn("Nobody can say who has a stream; it is closed: {}", failed.toString());
            stream.close(Goodbye.TRY_AGAIN);
            return Rights.GONE;
        }
    }

    /// What the client has is worth nothing any more; from here on it is told again.
    void refetch(Stream stream, Position from) {
        stream.moveTo(from);
        stream.send(frames.refetch(stream.workspace(), from));
    }

    void welcome(Stream stream, Position from) {
        stream.moveTo(from);
        stream.send(frames.welcome(stream.workspace(), from));
    }

    private void tell(List<Entry> news, Stream stream, Look look, Map<Entry, String> written) {
        var events = new ArrayList<String>();
        for (var entry : news) {
            switch (look.of(entry, stream.caller())) {
                case SEEN -> events.add(event(entry, stream.caller(), written));
                case LOST -> {
                    events.add(frames.left(entry));
                    presence.leave(stream, entry.subject().id());
                }
                case HIDDEN -> {}
            }
        }
        if (events.isEmpty()) return;
        var last = news.getLast().position();
        stream.send(frames.events(stream.workspace(), stream.position(), last, events));
        stream.moveTo(last);
    }

    private String event(Entry entry, Caller caller, Map<Entry, String> written) {
        var subject = entry.subject();
        return subject.kind().equals(PeopleVisible.AGENT) && PeopleVisible.isHerself(caller, subject.id())
                ? frames.event(entry, true)
                : written.computeIfAbsent(entry, it -> frames.event(it, false));
    }
}
