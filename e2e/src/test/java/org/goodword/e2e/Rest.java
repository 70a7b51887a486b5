package org.goodword.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a journey finds is arranged by the API. Every call must succeed.
record Rest(String base, Map<String, String> headers) {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    static Rest anonymous(House house) {
        return new Rest(house.url(), Map.of());
    }

    /// With an API token of this agent.
    static Rest of(House house, String email, String password) {
        var anonymous = anonymous(house);
        var session = "goodword=" + anonymous.session(email, password);
        var shown = anonymous.with("Cookie", session).send("GET", "/session", Map.of());
        var csrf = cookie(shown, "XSRF-TOKEN");
        var token = anonymous
                .with("Cookie", session + "; XSRF-TOKEN=" + csrf)
                .with("X-XSRF-TOKEN", csrf)
                .post("/tokens", Map.of("name", "journeys"));
        return anonymous.with("Authorization", "Bearer " + token.get("token").asString());
    }

    private String session(String email, String password) {
        return cookie(send("POST", "/session", Map.of("email", email, "password", password)), "goodword");
    }

    JsonNode get(String path) {
        return json(send("GET", path, Map.of()));
    }

    JsonNode post(String path, Object body) {
        return json(send("POST", path, body));
    }

    JsonNode put(String path, Object body) {
        return json(send("PUT", path, body));
    }

    JsonNode patch(String path, Object body) {
        return json(send("PATCH", path, body));
    }

    private Rest with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Rest(base, more);
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        var content =
                method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(JSON.writeValueAsString(body));
        var request = HttpRequest.newBuilder(URI.create(base + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(method, content);
        headers.forEach(request::header);
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(method + " " + path + " → " + answer.body())
                    .isBetween(200, 299);
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).replaceAll(";.*", ""))
                .findFirst()
                .orElseThrow();
    }
}
