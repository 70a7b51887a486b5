package org.goodword.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.integration.Receiver.Answer;
import org.goodword.integration.Receiver.Got;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// What becomes of deliveries when the other side fails, hangs, slows us down or goes away.
@GoodwordTest
class DeliveringTests {
    private static final Duration SOON = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private Later later;

    private Receiver receiver;
    private Company acme;
    private Rest ada;
    private final UUID id = UUID.randomUUID();
    private final String path = "/webhooks/" + id;

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
    void whatFailsIsTriedAgainWithTheSameIdAndHoldsUpItsOwnTicketOnly() {
        put(id, receiver.url(), "ticket.created", "ticket.status-changed");
        receiver.answers(got -> isAbout(got, "Stuck") && attempts("Stuck") < 1 ? Answer.of(500) : Answer.of(200));
        var stuck = acme.opened("Stuck").id();
        await().atMost(SOON).until(() -> attempts("Stuck") == 1);
        ada.patch("/tickets/" + stuck, Map.of("status", "solved")).json(200);
        acme.opened("Free");
        await().atMost(SOON).until(() -> attempts("Free") == 1);
        var waiting = await().atMost(SOON)
                .until(
                        () -> first("?state=pending"),
                        one -> one.path("attempts").asInt(0) == 1);
        assertThat(waiting.get("status").asInt()).isEqualTo(500);
        assertThat(waiting.get("trouble").asString()).isEqualTo("It answers with an error (500).");
        var due = Instant.parse(waiting.get("dueAt").asString());
        assertThat(due).isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(7));
        await().atMost(SOON).until(() -> attempts("Stuck") == 3);
        var told = receiver.got().stream().filter(got -> isAbout(got, "Stuck")).toList();
        assertThat(told.stream().map(Got::type))
                .containsExactly("ticket.created", "ticket.created", "ticket.status-changed");
        assertThat(told.get(0).header("webhook-id"))
                .isEqualTo(told.get(1).header("webhook-id"))
                .isNotEqualTo(told.get(2).header("webhook-id"));
        assertThat(told.get(0).body()).isEqualTo(told.get(1).body());
        webhook(one -> one.get("failingSince").isNull() && one.get("trouble").isNull());
    }

    /// One hangs for ever; another endpoint, and what is due at the same one, is not kept waiting.
    @Test
    void whoHangsIsNamedAndKeepsNobodyElseWaiting() {
        try (var other = new Receiver()) {
            receiver.answers(got -> isAbout(got, "Hangs") ? Answer.never() : Answer.of(200));
            put(id, receiver.url(), "ticket.created");
            put(UUID.randomUUID(), other.url(), "ticket.created");
            acme.opened("Hangs");
            await().atMost(SOON).until(() -> attempts("Hangs") == 1);
            var began = Instant.now();
            acme.opened("Goes");
            await().atMost(SOON).until(() -> attempts("Goes") == 1);
            await().atMost(SOON).until(() -> other.got().size() == 2);
            assertThat(first("?state=sending").get("attempts").asInt()).isEqualTo(1);
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
            var hung = await().atMost(SOON)
                    .until(
                            () -> first("?state=pending"),
                            one -> one.path("trouble").isString());
            assertThat(hung.get("trouble").asString()).isEqualTo("localhost did not answer within 10 seconds.");
            assertThat(hung.get("status").isNull()).isTrue();
            assertThat(hung.get("millis").asInt()).isBetween(9_000, 20_000);
        }
    }

    @Test
    void whoAsksForPatienceIsGivenItAsAWhole() {
        put(id, receiver.url(), "ticket.created");
        receiver.answers(_ -> Answer.with(429, "Retry-After", "3600"));
        acme.opened("First");
        var paused = webhook(one -> !one.get("pausedUntil").isNull());
        var until = Instant.parse(paused.get("pausedUntil").asString());
        assertThat(until)
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3600));
        acme.opened("Second");
        await().atMost(SOON).until(() -> list("?state=pending").size() == 2);
        receiver.answers(_ -> Answer.of(200));
        // A test event is tried all the same, and tells that it is well again.
        ada.post(path + "/test", null).json(200);
        await().atMost(SOON).until(() -> list("?state=delivered").size() == 2);
        assertThat(receiver.got().stream().map(Got::type))
                // The test event and what waited may be claimed together.
                .containsExactlyInAnyOrder("ticket.created", "webhook.test", "ticket.created");
        assertThat(first("?state=pending").get("dueAt").asString())
                .isGreaterThan(Instant.now().plusSeconds(3000).toString());
    }

    @Test
    void whoSaysThatHeIsGoneIsSwitchedOff() {
        put(id, receiver.url(), "ticket.created");
        receiver.answers(_ -> Answer.of(410));
        acme.opened("Gone");
        var off = webhook(one -> !one.get("active").asBoolean());
        assertThat(off.get("offBecause").asString()).isEqualTo("gone");
        assertThat(first("").get("state").asString()).isEqualTo("dead");
        var health = ada.get("/health")
                .json(200)
                .get("checks")
                .valueStream()
                .filter(one -> one.get("name").asString().equals("integrations"))
                .findFirst()
                .orElseThrow();
        assertThat(health.get("state").asString()).isEqualTo("broken");
        assertThat(health.get("sentence").asString())
                .isEqualTo("The webhook Ours was switched off. It wants no more (410).");
        assertThat(ada.get("/audit?event=webhook.switched-off").json(200).get("items"))
                .hasSize(1);
        ada.post(path + "/test", null).refused(422, "invalid-value");
        receiver.answers(_ -> Answer.of(200));
        put(id, receiver.url(), "ticket.created");
        assertThat(webhook(one -> one.get("active").asBoolean())
                        .get("offBecause")
                        .isNull())
                .isTrue();
        acme.opened("Back");
        await().atMost(SOON).until(() -> attempts("Back") == 1);
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndCanBeSentAnew() {
        put(id, receiver.url(), "ticket.created");
        receiver.answers(_ -> Answer.of(503));
        acme.opened("Lost");
        for (var attempt = 1; attempt <= 10; attempt++) {
            var tries = attempt;
            await().atMost(SOON)
                    .until(
                            () -> first(""),
                            one -> one.path("attempts").asInt(0) == tries
                                    && !one.path("state").asString("").equals("sending"));
            later.retry(acme, id);
        }
        var dead = await().atMost(SOON)
                .until(() -> first(""), one -> one.path("state").asString("").equals("dead"));
        assertThat(receiver.got()).hasSize(10);
        assertThat(webhook(one -> true).get("active").asBoolean()).isTrue();
        receiver.answers(_ -> Answer.of(200));
        assertThat(ada.post(path + "/replay", Map.of("since", "2100-01-01T00:00:00Z"))
                        .json(200)
                        .get("count")
                        .asInt())
                .isZero();
        later.retry(acme, id);
        assertThat(ada.post(path + "/replay", Map.of("since", "2026-01-01T00:00:00Z"))
                        .json(200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        await().atMost(SOON).until(() -> first("").get("state").asString().equals("delivered"));
        ada.post(path + "/deliveries/" + dead.get("id").asString() + "/replay", null)
                .json(200);
        await().atMost(SOON).until(() -> receiver.got().size() == 12);
        assertThat(receiver.got().stream().map(got -> got.header("webhook-id")).distinct())
                .containsExactly(dead.get("id").asString());
    }

    @Test
    void whoTakesNothingForDaysIsSwitchedOff() {
        put(id, receiver.url(), "ticket.created");
        receiver.answers(_ -> Answer.of(500));
        acme.opened("First");
        webhook(one -> !one.get("failingSince").isNull());
        later.failingFor(acme, id, Duration.ofDays(4));
        later.retry(acme, id);
        await().atMost(SOON).until(() -> receiver.got().size() >= 2);
        assertThat(webhook(one -> true).get("active").asBoolean()).isTrue();
        later.failingFor(acme, id, Duration.ofDays(6));
        later.retry(acme, id);
        var off = webhook(one -> !one.get("active").asBoolean());
        assertThat(off.get("offBecause").asString()).isEqualTo("failing");
    }

    /// As a killed node leaves it: see `crash` for real ones.
    @Test
    void whatADeadNodeLeftIsSentByAnother() {
        put(id, receiver.url(), "ticket.created");
        acme.opened("Once");
        await().atMost(SOON).until(() -> list("?state=delivered").size() == 1);
        var delivery = first("").get("id").asString();
        later.abandoned(acme, id, UUID.fromString(delivery));
        await().atMost(SOON).until(() -> receiver.got().size() == 2);
        assertThat(receiver.got().stream().map(got -> got.header("webhook-id"))).containsOnly(delivery);
        await().atMost(SOON).until(() -> first("").get("state").asString().equals("delivered"));
    }

    private int attempts(String subject) {
        return (int)
                receiver.got().stream().filter(got -> isAbout(got, subject)).count();
    }

    private static boolean isAbout(Got got, String subject) {
        return got.json().at("/data/ticket/subject").asString("").equals(subject);
    }

    private void put(UUID webhook, String url, String... events) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "webhook");
        body.put("name", "Ours");
        body.put("url", url);
        body.put("events", List.of(events));
        ada.put("/webhooks/" + webhook, body).json(200);
    }

    private JsonNode webhook(Predicate<JsonNode> so) {
        return await().atMost(SOON)
                .until(
                        () -> ada.get("/webhooks")
                                .json(200)
                                .get("items")
                                .valueStream()
                                .filter(one -> one.get("id").asString().equals(id.toString()))
                                .findFirst()
                                .orElseThrow(),
                        so);
    }

    private JsonNode list(String query) {
        return ada.get(path + "/deliveries" + query).json(200).get("items");
    }

    private JsonNode first(String query) {
        return list(query).path(0);
    }
}
