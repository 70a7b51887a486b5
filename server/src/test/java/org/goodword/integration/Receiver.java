package org.goodword.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program of others that webhooks are sent to; it answers as it is told to.
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private volatile Function<Got, Answer> answering = _ -> Answer.of(200);

    record Got(Map<String, List<String>> headers, String body, Instant at) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(one -> one.getKey().equalsIgnoreCase(name))
                    .map(one -> one.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        String type() {
            return json().path("type").asString("");
        }
    }

    record Answer(int status, Map<String, String> headers, String body, boolean hangs) {
        static Answer of(int status) {
            return new Answer(status, Map.of(), "Thanks", false);
        }

        static Answer with(int status, String header, String value) {
            return new Answer(status, Map.of(header, value), "", false);
        }

        static Answer never() {
            return new Answer(200, Map.of(), "", true);
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            var one = new Got(
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8),
                    Instant.now());
            var answer = answering.apply(one);
            got.add(one);
            if (answer.hangs()) hang();
            answer.headers().forEach(exchange.getResponseHeaders()::add);
            var body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void answers(Function<Got, Answer> answers) {
        answering = answers;
    }

    String url() {
        return "http://localhost:%d/hook".formatted(server.getAddress().getPort());
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    List<String> types() {
        return got.stream().map(Got::type).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
