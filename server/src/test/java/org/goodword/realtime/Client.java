package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.goodword.cast.Rest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A screen's end of a stream, on a real socket. Checks `prev` as every client must.
final class Client implements WebSocket.Listener, AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(90);

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reads;
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
    private String cursor = "";

    private Client(boolean reads) {
        this.reads = reads;
    }

    static Client connect(Rest as) {
        return connect(as, Map.of(), true);
    }

    /// @param reads false for one that never takes a frame off the wire
    static Client connect(Rest as, Map<String, String> headers, boolean reads) {
        var client = new Client(reads);
        var builder = HTTP.newWebSocketBuilder().connectTimeout(SOON);
        as.headers().forEach(builder::header);
        headers.forEach(builder::header);
        var uri = URI.create(as.base().replace("http:", "ws:") + "/stream");
        client.socket.complete(builder.buildAsync(uri, client).join());
        return client;
    }

    /// Connected, and has what there is at this moment.
    static Client listening(Rest as) {
        var client = connect(as);
        client.hello();
        client.next("welcome");
        return client;
    }

    void hello() {
        say("{\"type\":\"hello\",\"cursor\":null}");
    }

    void hello(String from) {
        say("{\"type\":\"hello\",\"cursor\":\"%s\"}".formatted(from));
    }

    void views(String ticket) {
        say("{\"type\":\"viewing\",\"ticket\":\"%s\"}".formatted(ticket));
    }

    void viewsNothing() {
        say("{\"type\":\"viewing\",\"ticket\":null}");
    }

    void types(String ticket, String kind) {
        say("{\"type\":\"typing\",\"ticket\":\"%s\",\"kind\":\"%s\"}".formatted(ticket, kind));
    }

    void say(String frame) {
        socket.join().sendText(frame, true).join();
    }

    String cursor() {
        return cursor;
    }

    /// The next frame but pings, which must be of this type.
    JsonNode next(String type) {
        var frame = nextFrame();
        assertThat(frame.get("type").asString()).as(frame.toString()).isEqualTo(type);
        switch (type) {
            case "welcome", "refetch" -> cursor = frame.get("cursor").asString();
            case "events" -> {
                assertThat(frame.get("prev").asString()).as("prev").isEqualTo(cursor);
                cursor = frame.get("cursor").asString();
            }
            default -> {}
        }
        return frame;
    }

    private JsonNode nextFrame() {
        try {
            while (true) {
                var frame = frames.poll(SOON.toSeconds(), TimeUnit.SECONDS);
                if (frame == null) throw new AssertionError("Nothing came");
                if (!frame.get("type").asString().equals("ping")) return frame;
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Events up to the first that fits, that one included.
    List<JsonNode> eventsUntil(Predicate<JsonNode> last) {
        var events = new ArrayList<JsonNode>();
        while (true) {
            for (var event : next("events").get("events")) events.add(event);
            if (events.stream().anyMatch(last)) return events;
        }
    }

    List<JsonNode> eventsUntil(String code, String subject) {
        return eventsUntil(event -> is(event, code, subject));
    }

    static boolean is(JsonNode event, String code, String subject) {
        return event.get("event").asString().equals(code)
                && event.get("subject").get("id").asString().equals(subject);
    }

    /// Presence frames until one shows these names, in any order.
    JsonNode awaitPresent(String... names) {
        while (true) {
            var frame = next("presence");
            var shown = frame.get("agents")
                    .valueStream()
                    .map(agent -> agent.get("name").asString())
                    .sorted()
                    .toList();
            if (shown.equals(java.util.Arrays.stream(names).sorted().toList())) return frame;
        }
    }

    /// At once, or as soon as the server has read what it missed.
    void awaitRefetch() {
        awaitFrame();
        if (frames.peek().get("type").asString().equals("welcome")) next("welcome");
        next("refetch");
    }

    /// As `awaitPresent`, past events.
    void awaitPresentAmongEvents(String... names) {
        while (!frames.isEmpty() && frames.peek().get("type").asString().equals("events")) next("events");
        if (frames.isEmpty()) awaitFrame();
        if (frames.peek().get("type").asString().equals("events")) awaitPresentAmongEvents(names);
        else awaitPresent(names);
    }

    private void awaitFrame() {
        org.awaitility.Awaitility.await().atMost(SOON).until(() -> !frames.isEmpty());
    }

    int closeCode() {
        try {
            return closed.get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException stillOpen) {
            throw new AssertionError("The stream is still open", stillOpen);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    static int firstCloseCode(List<Client> clients) {
        return (int) CompletableFuture.anyOf(
                        clients.stream().map(client -> client.closed).toArray(CompletableFuture[]::new))
                .orTimeout(SOON.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /// So many frames as fast as they go, or as long as the server listens.
    void flood(int times) {
        try {
            for (var i = 0; i < times; i++) say("{\"type\":\"pong\"}");
        } catch (CompletionException hungUp) {
            assertThat(closed).isNotNull();
        }
    }

    boolean isQuiet() {
        return frames.stream().allMatch(frame -> frame.get("type").asString().equals("ping"));
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            var frame = JSON.readTree(partial.toString());
            partial.setLength(0);
            if (frame.get("type").asString().equals("ping")) from.sendText("{\"type\":\"pong\"}", true);
            frames.add(frame);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        closed.complete(1006);
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}
