package org.goodword.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.integration.Receiver.Got;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A receiver of the test's own speaks HTTP, and checks signatures as Standard Webhooks says.
@GoodwordTest
class WebhooksTests {
    static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

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
    void whatHappensIsToldOnceInOrderAndSigned() throws Exception {
        var secret = put("ticket.created", "message.created", "ticket.status-changed")
                .get("secret")
                .asString();
        assertThat(secret).startsWith("whsec_");
        var ticket = acme.opened("Printer");
        ada.post("/tickets/" + ticket.id() + "/messages", Map.of("kind", "note", "body", "Very private words"))
                .json(201);
        ada.patch("/tickets/" + ticket.id(), Map.of("status", "solved")).json(200);
        await().atMost(SOON).until(() -> receiver.types().contains("ticket.status-changed"));
        assertThat(receiver.types())
                .containsExactly("ticket.created", "message.created", "message.created", "ticket.status-changed");
        var told = receiver.got().getLast();
        assertThat(told.json().at("/data/ticket/number").asLong())
                .isEqualTo(ticket.json().get("number").asLong());
        assertThat(told.json().at("/data/changes/toCategory").asString()).isEqualTo("solved");
        assertThat(told.json().at("/data/actor/id").asString())
                .isEqualTo(acme.ada().id().toString());
        assertThat(receiver.got().toString())
                .doesNotContain("Very private words")
                .doesNotContain("says Dana");
        for (var one : receiver.got())
            assertThat(one.header("webhook-signature")).isEqualTo(signature(one, secret));
        assertThat(receiver.got().stream().map(one -> one.header("webhook-id"))).doesNotHaveDuplicates();
        var log = delivered(4);
        assertThat(log.get(0).get("event").asString()).isEqualTo("ticket.status-changed");
        assertThat(log.get(0).get("status").asInt()).isEqualTo(200);
        assertThat(log.get(0).get("answer").asString()).isEqualTo("Thanks");
        assertThat(log.get(0).get("millis").asInt()).isNotNegative();
        var sent =
                ada.get(path + "/deliveries/" + log.get(0).get("id").asString()).json(200);
        assertThat(sent.get("payload").asString()).isEqualTo(told.body());
        assertThat(ada.get("/webhooks").json(200).toString()).doesNotContain(secret);
    }

    @Test
    void aFilterLetsThroughOnlyTheTicketsItMeans() {
        var body = body("webhook", "ticket.created", "ticket.deleted");
        body.put("filter", "priority:urgent");
        ada.put(path, body).json(200);
        acme.opened("Usual");
        var urgent = acme.ticket("Fire");
        urgent.put("priority", "urgent");
        acme.opened(urgent);
        await().atMost(SOON).until(() -> !receiver.got().isEmpty());
        assertThat(receiver.got())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.json().at("/data/ticket/subject").asString())
                                .isEqualTo("Fire"));
        body.put("filter", "priority:green");
        ada.put(path, body).refused(400, "invalid-filter");
        body.put("filter", "\"fire\"");
        ada.put(path, body).refused(400, "invalid-filter");
    }

    @Test
    void whatHappenedBeforeAndElsewhereIsNotTold() {
        acme.opened("Before");
        put("ticket.created");
        cast.initech().opened("Elsewhere");
        acme.opened("After");
        await().atMost(SOON).until(() -> !receiver.got().isEmpty());
        assertThat(receiver.got())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.json().at("/data/ticket/subject").asString())
                                .isEqualTo("After"));
    }

    @Test
    void bothSecretsSignWhileOneIsReplaced() throws Exception {
        var old = put("ticket.created").get("secret").asString();
        var rotated = ada.post(path + "/secret", null).json(200);
        var fresh = rotated.get("secret").asString();
        assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
        assertThat(Instant.parse(rotated.get("oldSecretUntil").asString()))
                .isBetween(
                        Instant.now().plus(Duration.ofHours(23)), Instant.now().plus(Duration.ofHours(25)));
        ada.post(path + "/test", null).json(200);
        await().atMost(SOON).until(() -> !receiver.got().isEmpty());
        var got = receiver.got().getFirst();
        assertThat(got.type()).isEqualTo("webhook.test");
        assertThat(got.header("webhook-signature")).isEqualTo(signature(got, fresh) + " " + signature(got, old));
    }

    @Test
    void aRemovedOneHearsNothingAndComesBackAsItWas() throws Exception {
        var secret = put("ticket.created").get("secret").asString();
        ada.delete(path).json(204);
        assertThat(ada.get("/webhooks").json(200).get("items")).isEmpty();
        ada.delete(path).refused(404, "not-found");
        ada.get(path + "/deliveries").refused(404, "not-found");
        acme.opened("Nobody hears");
        var back = put("ticket.created");
        assertThat(back.get("secret").isNull()).isTrue();
        acme.opened("Heard");
        await().atMost(SOON).until(() -> !receiver.got().isEmpty());
        var got = receiver.got().getFirst();
        assertThat(got.json().at("/data/ticket/subject").asString()).isEqualTo("Heard");
        assertThat(got.header("webhook-signature")).isEqualTo(signature(got, secret));
    }

    @Test
    @Asvs({"5.2.6", "12.6.1"})
    void ourOwnNetworkIsNotPostedToAndRedirectsAreNotFollowed() {
        for (var url : List.of("https://127.0.0.1/x", "https://169.254.169.254/latest", "http://example.org/x", "x")) {
            var body = body("webhook", "ticket.created");
            body.put("url", url);
            ada.put(path, body).refused(422, "invalid-value");
        }
        put("ticket.created");
        try (var other = new Receiver()) {
            receiver.answers(_ -> Receiver.Answer.with(307, "Location", other.url()));
            ada.post(path + "/test", null).json(200);
            await().atMost(SOON)
                    .until(() -> delivery(0).get("trouble").asString("").contains("redirects (307)"));
            assertThat(other.got()).isEmpty();
        }
    }

    @Test
    void administratorsOnlyAndNoOtherWorkspace() {
        put("ticket.created");
        var mara = acme.mara().rest();
        mara.get("/webhooks").refused(403, "not-allowed");
        mara.put(path, body("webhook", "ticket.created")).refused(403, "not-allowed");
        mara.delete(path).refused(403, "not-allowed");
        mara.post(path + "/secret", null).refused(403, "not-allowed");
        mara.post(path + "/test", null).refused(403, "not-allowed");
        mara.get(path + "/deliveries").refused(403, "not-allowed");
        mara.post("/hooks", Map.of("targetUrl", receiver.url(), "event", "ticket.created"))
                .refused(403, "not-allowed");
        var theirs = cast.initech().ada().rest();
        theirs.get(path + "/deliveries").refused(404, "not-found");
        theirs.post(path + "/replay", Map.of("since", "2026-01-01T00:00:00Z")).refused(404, "not-found");
        theirs.post(path + "/test", null).refused(404, "not-found");
        theirs.delete(path).refused(404, "not-found");
    }

    private JsonNode put(String... events) {
        return ada.put(path, body("webhook", events)).json(200);
    }

    private Map<String, Object> body(String kind, String... events) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", kind);
        body.put("name", "Ours");
        body.put("url", receiver.url());
        body.put("events", List.of(events));
        return body;
    }

    private JsonNode delivered(int count) {
        return await().atMost(SOON)
                .until(
                        () -> ada.get(path + "/deliveries?state=delivered")
                                .json(200)
                                .get("items"),
                        items -> items.size() == count);
    }

    private JsonNode delivery(int at) {
        return ada.get(path + "/deliveries").json(200).get("items").get(at);
    }

    private static String signature(Got got, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = got.header("webhook-id") + "." + got.header("webhook-timestamp") + "." + got.body();
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(UTF_8)));
    }
}
