package org.goodword.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A visitor's client, as docs/api/chat.md describes one: says with ids of its own and says again until answered,
/// listens from the last cursor, loads anew where it is told to or a frame is missing.
///
/// @see Bug for the mistakes it can be made to make
final class Chatter {
    /// What a bad client, or a server that answers wrongly, would do.
    enum Bug {
        NONE,
        /// Goes on with the next frame although one is missing, because the cursor was taken as read.
        FORGETS_WHAT_IT_MISSED,
        NEW_ID_FOR_EACH_ATTEMPT
    }

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_DROP = 2_000;

    final ChatLog log = new ChatLog();
    private final Rest rest;
    private final Random random;
    private final Bug bug;
    private final Queue<String> refusals;
    private final Set<String> known = new HashSet<>();
    private final AtomicInteger said = new AtomicInteger();
    final AtomicInteger repeated = new AtomicInteger();
    final AtomicInteger streams = new AtomicInteger();
    final AtomicInteger reloads = new AtomicInteger();
    private volatile Optional<String> ticket = Optional.empty();
    private volatile boolean smooth;
    private volatile boolean over;
    private String cursor = "";

    Chatter(Rest rest, Random random, Bug bug, Queue<String> refusals) {
        this.rest = rest;
        this.random = random;
        this.bug = bug;
        this.refusals = refusals;
    }

    /// Known once something was said.
    Optional<String> ticket() {
        return ticket;
    }

    /// From here on it stays on the line.
    void beSmooth() {
        smooth = true;
    }

    void leave() {
        over = true;
    }

    void sayNext() {
        var text = ChatLog.Side.VISITOR.text(said.incrementAndGet());
        var id = UUID.randomUUID();
        while (true) {
            try {
                var answer = rest.post("/chat/messages", Map.of("id", id, "text", text), Optional.empty());
                if (!answer.ok()) refusals.add(text + ": " + answer);
                else {
                    ticket = Optional.of(
                            answer.body().path("chat").path("ticket").asString());
                    log.acknowledged(ChatLog.Side.VISITOR, text);
                }
                return;
            } catch (IOException unanswered) {
                repeated.incrementAndGet();
                if (bug == Bug.NEW_ID_FOR_EACH_ATTEMPT) id = UUID.randomUUID();
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /// Until it leaves.
    void listen() {
        while (!over) {
            try {
                if (cursor.isEmpty()) cursor = load();
                follow();
            } catch (IOException cut) {
                if (bug == Bug.FORGETS_WHAT_IT_MISSED) skip();
            } catch (InterruptedException stopped) {
                return;
            }
            var away = smooth ? 100 : random.nextInt(50, LONGEST_DROP);
            LockSupport.parkNanos(Duration.ofMillis(away).toNanos());
        }
    }

    private void skip() {
        try {
            cursor = rest.get("/chat/conversation").path("cursor").asString();
        } catch (IOException unanswered) {
            repeated.incrementAndGet();
        } catch (InterruptedException stopped) {
            over = true;
        }
    }

    private void follow() throws IOException, InterruptedException {
        try (var body = rest.stream("/chat/stream?cursor=" + cursor)) {
            streams.incrementAndGet();
            hangUpSomeTime(body);
            read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        }
    }

    private void hangUpSomeTime(InputStream body) {
        var after = Duration.ofMillis(random.nextInt(500, 8_000));
        Thread.ofVirtual().start(() -> {
            LockSupport.parkNanos(after.toNanos());
            if (smooth && !over) return;
            try {
                body.close();
            } catch (IOException already) {
                // Cut by somebody else.
            }
        });
    }

    // An event counts once its empty line is there (WHATWG HTML §9.2.6).
    private void read(BufferedReader lines) throws IOException, InterruptedException {
        var data = new StringBuilder();
        for (var line = lines.readLine(); line != null && !over; line = lines.readLine()) {
            if (line.startsWith("data: ")) data.append(line, 6, line.length());
            if (!line.isEmpty() || data.isEmpty()) continue;
            take(JSON.readTree(data.toString()));
            data.setLength(0);
        }
    }

    private void take(JsonNode frame) throws IOException, InterruptedException {
        switch (frame.path("type").asString()) {
            case "refetch" -> reload(frame);
            case "messages" -> {
                if (!frame.path("prev").asString().equals(cursor)) reload(frame);
                else {
                    frame.path("messages").forEach(this::show);
                    cursor = frame.path("cursor").asString();
                }
            }
            case "gone" -> refusals.add("gone");
            default -> {}
        }
    }

    private void reload(JsonNode frame) throws IOException, InterruptedException {
        load();
        cursor = frame.path("cursor").asString();
    }

    /// @return where the conversation stood
    private String load() throws IOException, InterruptedException {
        reloads.incrementAndGet();
        var newest = rest.get("/chat/conversation");
        var missing = new ArrayList<JsonNode>();
        for (var page = newest; ; page = olderThan(page)) {
            var messages = page.path("messages").valueStream().toList();
            missing.addAll(0, messages);
            if (!page.path("more").asBoolean() || messages.stream().anyMatch(this::isShown)) break;
        }
        missing.forEach(this::show);
        return newest.path("cursor").asString();
    }

    private JsonNode olderThan(JsonNode page) throws IOException, InterruptedException {
        return rest.get("/chat/conversation?before="
                + page.path("messages").get(0).path("seq").asInt());
    }

    private boolean isShown(JsonNode message) {
        return known.contains(message.path("id").asString());
    }

    private void show(JsonNode message) {
        if (known.add(message.path("id").asString()))
            log.shown(message.path("text").asString().strip());
    }
}
