package org.goodword.cast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One person's way into `/api/v1`. Says everything, judges nothing.
///
/// @param headers sent with every request
public record Rest(String base, Map<String, String> headers) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    public static Rest anonymous(int port) {
        return new Rest("http://localhost:%d/api/v1".formatted(port), Map.of());
    }

    public Rest with(String header, String value) {
        var more = new java.util.LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(base, more);
    }

    public Rest withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// @param body bytes or text are sent as they are; anything else becomes JSON; null sends none
    public Answer send(String method, String path, Object body) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
        if (body != null && !headers.containsKey("Content-Type")) request.header("Content-Type", "application/json");
        headers.forEach(request::header);
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(bytes(body));
        try {
            var response = CLIENT.send(request.method(method, publisher).build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.headers(), response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(Object body) {
        return switch (body) {
            case byte[] raw -> raw;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object tree -> JSON.writeValueAsBytes(tree);
        };
    }

    public record Answer(String question, int status, HttpHeaders headers, String text) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (JacksonException notJson) {
                throw new AssertionError(question + " answered " + status + " with what is no JSON: " + text, notJson);
            }
        }

        /// The answer's body, once it has this status.
        public JsonNode json(int expected) {
            assertThat(status).as(question + " → " + text).isEqualTo(expected);
            return text.isEmpty() ? JSON.createObjectNode() : json();
        }

        public String id() {
            return json().get("id").asString();
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        public String code() {
            return json().path("code").asString("");
        }

        /// A refusal as every refusal is: a problem with this status and code, a sentence and the request's id.
        public Answer refused(int expected, String code) {
            assertThat(status).as(question + " → " + text).isEqualTo(expected);
            assertThat(header("Content-Type")).as(question).startsWith("application/problem+json");
            assertThat(code()).as(question + " → " + text).isEqualTo(code);
            assertThat(json().get("detail").asString()).as(question).isNotBlank();
            assertThat(json().get("requestId").asString()).as(question).isEqualTo(header("X-Request-Id"));
            return this;
        }
    }
}
