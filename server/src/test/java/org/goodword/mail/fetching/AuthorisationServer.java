package org.goodword.mail.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// An authorisation server of our own, between Goodword and Dovecot: sends who comes back with a code for the first
/// tokens (RFC 6749 §4.1, RFC 7636), gives out access tokens for a refresh token, which it changes each time (§6), and
/// tells the mail server whether one is good (RFC 7662). Not a provider's.
final class AuthorisationServer implements AutoCloseable {
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Set<String> access = ConcurrentHashMap.newKeySet();
    private final AtomicInteger given = new AtomicInteger();
    private final String user;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile String refresh = "first";

    AuthorisationServer(String user) throws IOException {
        this.user = user;
        http.createContext("/authorise", this::authorise);
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

    /// Whoever comes says yes.
    private void authorise(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", "%s?code=%s&state=%s".formatted(asked.get("redirect_uri"), code, asked.get("state")));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private boolean isGood(Map<String, String> asked) {
        if (!asked.getOrDefault("grant_type", "").equals("authorization_code"))
            return refresh.equals(asked.get("refresh_token"));
        var begun = codes.remove(asked.getOrDefault("code", ""));
        return begun != null
                && "S256".equals(begun.get("code_challenge_method"))
                && challenge(asked.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))
                && Objects.equals(begun.get("redirect_uri"), asked.get("redirect_uri"))
                && Objects.equals(begun.get("client_id"), asked.get("client_id"));
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        if (!isGood(form(exchange))) {
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
        return fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        for (var field : text.split("&")) {
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
