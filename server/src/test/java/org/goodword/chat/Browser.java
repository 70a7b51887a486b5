package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.platform.Ids;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A visitor's end of a chat, as the widget is: says with ids of its own, listens, and keeps what it was told.
public final class Browser implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration SOON = Duration.ofSeconds(60);

    public final Rest rest;
    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private AutoCloseable stream = () -> {};

    private Browser(Rest rest) {
        this.rest = rest;
    }

    /// Somebody new on a page of the company's first brand.
    public static Browser visiting(Company company, Rest anonymous) {
        var page = anonymous.with("Host", company.domain());
        var brand = brand(company);
        var arrived = page.post("/chat/visitors", Map.of("brand", brand, "language", "en"))
                .json(201);
        return new Browser(page.withToken(arrived.get("token").asString()));
    }

    static String brand(Company company) {
        var brands = company.ada().rest().get("/brands").json(200).get("items");
        return brands.get(0).get("key").asString();
    }

    Browser secondTab() {
        return new Browser(rest);
    }

    public JsonNode says(String text) {
        return says(Ids.next(), text).json(201);
    }

    Answer says(UUID id, String text) {
        var page = Map.of("url", "https://shop.example/lamps", "title", "Lamps", "referrer", "https://search.example/");
        return rest.post("/chat/messages", Map.of("id", id, "text", text, "page", page));
    }

    JsonNode conversation() {
        return rest.get("/chat/conversation").json(200);
    }

    /// Listens from where the conversation stands now.
    Browser listens() {
        return listensFrom(conversation().get("cursor").asString());
    }

    Browser listensFrom(String cursor) {
        var request = HttpRequest.newBuilder(URI.create(rest.base() + "/chat/stream?cursor=" + cursor));
        new HashMap<>(rest.headers()).forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            var body = response.body();
            stream = body;
            Thread.ofVirtual()
                    .start(() -> read(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))));
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void read(BufferedReader lines) {
        try {
            for (var line = lines.readLine(); line != null; line = lines.readLine())
                if (line.startsWith("data: ")) frames.add(JSON.readTree(line.substring(6)));
        } catch (IOException hungUp) {
            // Closed by one of us.
        }
    }

    JsonNode awaits(String type) {
        await().atMost(SOON).until(() -> frames.stream().anyMatch(frame -> is(frame, type)));
        return frames.stream().filter(frame -> is(frame, type)).toList().getLast();
    }

    private static boolean is(JsonNode frame, String type) {
        return frame.get("type").asString().equals(type);
    }

    List<String> heard() {
        return frames.stream()
                .filter(frame -> is(frame, "messages"))
                .flatMap(frame -> frame.get("messages").valueStream())
                .map(message -> message.get("text").asString())
                .toList();
    }

    void awaitsWords(String text) {
        await().atMost(SOON).untilAsserted(() -> assertThat(heard()).contains(text));
    }

    @Override
    public void close() throws Exception {
        stream.close();
    }
}
