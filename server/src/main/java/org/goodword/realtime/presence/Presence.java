package org.goodword.realtime.presence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.Fanout;
import org.goodword.platform.WhileServing;
import org.goodword.platform.WorkspaceId;
import org.goodword.realtime.presence.RoomNews.Present;
import org.goodword.realtime.spi.Watcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/// Tells who view the same ticket of each other. Each node tells the others whom it has in a room, again and again, so
/// that a message lost or a node that died is forgotten in a moment.
@Component
@WhileServing
public class Presence {
    private static final String TOPIC = "presence";
    private static final String WORDS = "room";
    private static final Duration TYPING_LASTS = Duration.ofSeconds(6);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private static final Duration BELIEVED_FOR = Duration.ofSeconds(30);

    private final Map<UUID, Place> places = new HashMap<>();
    private final Map<Room, Map<String, Told>> rooms = new HashMap<>();
    private final Fanout fanout;
    private final ObjectMapper json;
    private final Clock clock;
    private final List<Watcher> watchers;
    private final Set<Room> replying = new HashSet<>();
    private Instant toldAll;

    Presence(Fanout fanout, ObjectMapper json, Clock clock, List<Watcher> watchers) {
        this.fanout = fanout;
        this.json = json;
        this.clock = clock;
        this.watchers = watchers;
        this.toldAll = clock.instant();
        fanout.listen(TOPIC, this::hear);
        fanout.listen(WORDS, (_, message) -> pass(message));
    }

    private record Told(List<Present> present, Instant at) {}

    /// The viewer looks at this ticket, which she may see, or at none. Told in any case who else does.
    public synchronized void view(Viewer viewer, Optional<UUID> ticket) {
        var before = places.remove(viewer.id());
        var room = ticket.map(id -> new Room(viewer.workspace(), id));
        room.ifPresent(entered -> places.put(viewer.id(), new Place(viewer, entered)));
        if (before != null && !Optional.of(before.room()).equals(room)) tellOthers(before.room());
        room.ifPresent(this::tellOthers);
    }

    /// Repeated by the client every few seconds while it goes on. Ignored from one who does not view the ticket.
    public synchronized void type(Viewer viewer, UUID ticket, Optional<String> kind) {
        var place = places.get(viewer.id());
        if (place == null || !place.room().ticket().equals(ticket)) return;
        if (place.types(kind.orElse(null), clock.instant().plus(TYPING_LASTS))) tellOthers(place.room());
    }

    public synchronized void leave(Viewer viewer) {
        var before = places.remove(viewer.id());
        if (before != null) tellOthers(before.room());
    }

    /// Leaves this ticket, if that is the one viewed.
    public synchronized void leave(Viewer viewer, UUID ticket) {
        var place = places.get(viewer.id());
        if (place != null && place.room().ticket().equals(ticket)) leave(viewer);
    }

    /// Called about once a second.
    public synchronized void tick() {
        var now = clock.instant();
        var changed = new HashSet<Room>();
        for (var place : places.values()) if (place.stopsTyping(now)) changed.add(place.room());
        if (!now.isBefore(toldAll.plus(TOLD_EVERY))) {
            toldAll = now;
            places.values().forEach(place -> changed.add(place.room()));
        }
        changed.forEach(this::tellOthers);
        forget(now.minus(BELIEVED_FOR));
    }

    private void forget(Instant toldBefore) {
        for (var room : Set.copyOf(rooms.keySet())) {
            var nodes = rooms.getOrDefault(room, Map.of());
            if (nodes.values().removeIf(told -> told.at().isBefore(toldBefore))) show(room);
            if (nodes.isEmpty()) rooms.remove(room);
        }
    }

    /// Says something to all who view the ticket, on any node.
    public void tell(WorkspaceId workspace, UUID ticket, Map<String, ?> frame) {
        var words = new RoomWords(new Room(workspace, ticket), json.writeValueAsString(frame));
        fanout.send(WORDS, json.writeValueAsString(words));
    }

    record RoomWords(Room room, String frame) {}

    private synchronized void pass(String message) {
        try {
            var words = json.readValue(message, RoomWords.class);
            for (var place : places.values()) if (place.room().equals(words.room())) place.tell(words.frame());
        } catch (JacksonException ofAnotherVersion) {
            // Said again soon, or not worth it.
        }
    }

    private void tellOthers(Room room) {
        fanout.send(TOPIC, json.writeValueAsString(new RoomNews(room, present(room))));
    }

    private List<Present> present(Room room) {
        var byAgent = new LinkedHashMap<UUID, Present>();
        for (var place : places.values())
            if (place.room().equals(room)) byAgent.merge(place.present().id(), place.present(), Present::busier);
        return byAgent.values().stream().limit(RoomNews.MOST).toList();
    }

    // This node hears itself as well, so that there is one way only.
    private synchronized void hear(String node, String message) {
        var news = read(message);
        if (news == null) return;
        var nodes = rooms.computeIfAbsent(news.room(), _ -> new HashMap<>());
        var first = !nodes.containsKey(node);
        if (news.present().isEmpty()) nodes.remove(node);
        else nodes.put(node, new Told(news.present(), clock.instant()));
        if (nodes.isEmpty()) rooms.remove(news.room());
        show(news.room());
        // A node that is new here does not know yet whom we have.
        if (first && !present(news.room()).isEmpty() && !isOurs(news)) tellOthers(news.room());
    }

    private boolean isOurs(RoomNews news) {
        return news.present().equals(present(news.room()));
    }

    private @Nullable RoomNews read(String message) {
        try {
            return json.readValue(message, RoomNews.class);
        } catch (JacksonException ofAnotherVersion) {
            return null;
        }
    }

    private void show(Room room) {
        var all = new LinkedHashMap<UUID, Present>();
        rooms.getOrDefault(room, Map.of()).values().stream()
                .flatMap(told -> told.present().stream())
                .forEach(present -> all.merge(present.id(), present, Present::busier));
        for (var place : places.values()) if (place.room().equals(room)) place.show(frame(place, all));
        watched(room, all.values().stream().anyMatch(present -> "reply".equals(present.typing())));
    }

    private void watched(Room room, boolean somebody) {
        if (somebody ? !replying.add(room) : !replying.remove(room)) return;
        watchers.forEach(watcher -> watcher.replying(room.workspace(), room.ticket(), somebody));
    }

    private String frame(Place place, Map<UUID, Present> all) {
        var others = new ArrayList<Map<String, Object>>();
        all.values().stream()
                .filter(present -> !present.id().equals(place.agent()))
                .forEach(present -> others.add(present.shown()));
        var frame = new LinkedHashMap<String, Object>();
        frame.put("type", "presence");
        frame.put("ticket", place.room().ticket());
        frame.put("agents", others);
        return json.writeValueAsString(frame);
    }
}
