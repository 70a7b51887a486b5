package org.goodword.mail.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An authorisation server of our own, between Goodword and Dovecot: gives out access tokens for a refresh token, which
/// it changes each time (RFC 6749 §6), and tells the mail server whether one is good (RFC 7662). Not a provider's.
final class AuthorisationServer implements AutoCloseable {
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private final String user;
    private volatile String refresh = "first";

    AuthorisationServer(String user) throws IOException {
        this.user = user;
        http.createContext("/token", this::token);
        http.createContext("/introspection", this::introspection);
        http.start();
    }

    String url(String path) {
        return "http://localhost:%d/%s".formatted(http.getAddress().getPort(), path);
    }

    Map<String, Object> oauth() {
        return Map.of("tokenEndpoint", url("token"), "clientId", "us", "clientSecret", "hush", "refreshToken", refresh);
    }

    int given() {
        return given.get();
    }

    /// What was given out before is good no more; the refresh token still is.
    void expireAll() {
        access.clear();
    }

    /// Somebody took our access back.
    void revoke() {
        access.clear();
        refresh = UUID.randomUUID().toString();
    }

    private void token(HttpExchange exchange) throws IOException {
        var asked = form(exchange);
        if (!refresh.equals(asked.get("refresh_token"))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\", \"error_description\": \"Token has been revoked.\"}");
            return;
        }
        var token = UUID.randomUUID().toString();
        access.add(token);
        refresh = UUID.randomUUID().toString();
        given.incrementAndGet();
        answer(
                exchange,
                200,
                "{\"access_token\": \"%s\", \"token_type\": \"Bearer\", \"expires_in\": 3600, \"refresh_token\": \"%s\"}"
                        .formatted(token, refresh));
    }

    private void introspection(HttpExchange exchange) throws IOException {
        var active = access.contains(form(exchange).getOrDefault("token", ""));
        answer(exchange, 200, "{\"active\": %s, \"username\": \"%s\"}".formatted(active, user));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        var fields = new HashMap<String, String>();
        for (var field : new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
