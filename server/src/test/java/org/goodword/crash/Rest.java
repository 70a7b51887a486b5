package org.goodword.crash;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our REST, as a client with a token sees it.
final class Rest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final String base;
    private final String token;

    Rest(int port, String token) {
        this.base = "http://127.0.0.1:" + port + "/api/v1";
        this.token = token;
    }

    /// The same client by another way.
    Rest on(int port) {
        return new Rest(port, token);
    }

    /// An answer that settles the matter: 2xx, or a refusal that a repetition would not change.
    record Answer(int status, JsonNode body, boolean replayed) {
        boolean ok() {
            return status / 100 == 2;
        }
    }

    /// Thrown: there is no telling whether it was done.
    Answer post(String path, Map<String, ?> body, Optional<String> key) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        key.ifPresent(value -> request.header("Idempotency-Key", value));
        return answer(request);
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = answer(request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        if (!answer.ok()) throw new IOException(path + ": " + answer);
        return answer.body();
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var answer = answer(request(path).GET());
        if (!answer.ok()) throw new IOException(path + ": " + answer);
        return answer.body();
    }

    /// What goes on coming, until it is closed by either side.
    InputStream stream(String path) throws IOException, InterruptedException {
        var response = CLIENT.send(request(path).build(), BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) return response.body();
        response.body().close();
        throw new IOException(path + ": " + response.statusCode());
    }

    /// Every page of a list.
    List<JsonNode> all(String path) throws IOException, InterruptedException {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200&cursor=" + cursor);
            for (var item : page.path("items")) items.add(item);
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 500) throw new IOException("The server answered " + response.statusCode());
        var body = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(
                response.statusCode(),
                body,
                response.headers().firstValue("Idempotency-Replayed").isPresent());
    }
}
