package org.goodword.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.integration.Receiver.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A program subscribes by an API token, and leaves again.
@GoodwordTest
class HooksTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    private Receiver receiver;
    private Company acme;
    private Rest ada;

    @BeforeEach
    void aReceiver() {
        receiver = new Receiver();
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aProgramSubscribesOnceAndUnsubscribes() {
        var body = Map.of("targetUrl", receiver.url(), "event", "ticket.created");
        var hook = ada.post("/hooks", body).json(201);
        assertThat(hook.get("event").asString()).isEqualTo("ticket.created");
        assertThat(ada.post("/hooks", body).json(201).get("id")).isEqualTo(hook.get("id"));
        acme.opened("Told");
        await().atMost(SOON).until(() -> receiver.got().size() == 1);
        assertThat(receiver.got().getFirst().json().at("/data/ticket/subject").asString())
                .isEqualTo("Told");
        ada.delete("/hooks/" + hook.get("id").asString()).json(204);
        ada.delete("/hooks/" + hook.get("id").asString()).refused(404, "not-found");
        assertThat(ada.get("/webhooks").json(200).get("items")).isEmpty();
        ada.post("/hooks", Map.of("targetUrl", receiver.url(), "event", "ticket.exploded"))
                .refused(422, "invalid-value");
        ada.post("/hooks", Map.of("targetUrl", "https://127.0.0.1/x", "event", "ticket.created"))
                .refused(422, "invalid-value");
    }

    @Test
    void whoAnswersThatHeIsGoneHasUnsubscribed() {
        receiver.answers(_ -> Answer.of(410));
        var body = Map.of("targetUrl", receiver.url(), "event", "ticket.created");
        var first = ada.post("/hooks", body).id();
        acme.opened("Told");
        await().atMost(SOON)
                .until(() ->
                        !ada.get("/webhooks").json(200).at("/items/0/active").asBoolean());
        receiver.answers(_ -> Answer.of(200));
        assertThat(ada.post("/hooks", body).id()).isNotEqualTo(first);
    }

    @Test
    void aSampleOfEveryEventLooksAsItDoes() {
        var events = ada.get("/webhooks").json(200).get("events");
        assertThat(events.size()).isEqualTo(EventType.values().length);
        for (var round = 0; round < 2; round++) {
            for (var event : events) {
                var sample =
                        ada.get("/hooks/samples/" + event.asString()).json(200).get(0);
                assertThat(sample.get("type")).isEqualTo(event);
                assertThat(sample.get("data").has("actor")).isTrue();
            }
            acme.opened("Newest");
        }
        var sample = ada.get("/hooks/samples/message.created").json(200).get(0);
        assertThat(sample.at("/data/ticket/subject").asString()).isEqualTo("Newest");
        assertThat(sample.at("/data/message/kind").asString()).isEqualTo("inbound");
        ada.get("/hooks/samples/ticket.exploded").refused(404, "not-found");
        acme.mara().rest().get("/hooks/samples/ticket.created").refused(403, "not-allowed");
        acme.mara().rest().delete("/hooks/" + UUID.randomUUID()).refused(403, "not-allowed");
    }
}
