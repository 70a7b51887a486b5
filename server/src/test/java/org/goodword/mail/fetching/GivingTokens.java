package org.goodword.mail.fetching;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// Simulates a provider's token endpoint: speaks RFC 6749 §6 as documented, and gives out what the test says.
final class GivingTokens implements AutoCloseable {
    private final HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    /// The forms it was sent, in order.
    final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String body = "";

    GivingTokens() throws IOException {
        http.createContext("/token", this::token);
        http.start();
    }

    void answer(int status, String body) {
        this.status = status;
        this.body = body;
    }

    Map<String, Object> mailbox(ImapServer server) {
        var mailbox = server.mailbox();
        mailbox.remove("password");
        mailbox.put(
                "oauth",
                Map.of(
                        "tokenEndpoint",
                        "http://localhost:%d/token".formatted(http.getAddress().getPort()),
                        "clientId",
                        "us",
                        "clientSecret",
                        "hush",
                        "refreshToken",
                        "first"));
        return mailbox;
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var fields = new LinkedHashMap<String, String>();
        for (var field : form.split("&")) {
            var parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        asked.add(fields);
        var answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
