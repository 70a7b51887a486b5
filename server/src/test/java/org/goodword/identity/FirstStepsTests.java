package org.goodword.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class FirstStepsTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void theyLeadFromTheBrandToAnAnswer() {
        assertThat(steps().get("steps")
                        .valueStream()
                        .map(step -> step.get("name").asString()))
                .containsExactly("brand", "mail", "colleague", "page", "message", "answer");
        assertThat(done()).as("Acme has five people").containsExactly("colleague");
    }

    @Test
    void eachIsDoneWhenItIsSo() {
        var brand = ada.get("/brands").json(200).at("/items/0/id").asString();
        ada.patch("/brands/" + brand, Map.of("name", "Acme Anvils")).json(200);
        assertThat(done()).containsExactly("brand", "colleague");
        assertThat(step("brand").at("/facts/name").asString()).isEqualTo("Acme Anvils");

        var address = "help@" + acme.domain();
        var relay = Map.of("host", "127.0.0.1", "port", 9, "tls", "none");
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", address, "name", "Help", "relay", relay))
                .json(200);
        assertThat(step("mail").at("/facts/address").asString()).isEqualTo(address);
        assertThat(done()).doesNotContain("mail");
        var mail = "From: Dana <dana@customer.example>\r\nTo: %s\r\nSubject: Hi\r\n\r\nHi\r\n".formatted(address);
        ada.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(done()).containsExactly("brand", "mail", "colleague", "message"));

        var ticket = step("message").at("/facts/ticket").asString();
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Hello Dana"))
                .json(201);
        assertThat(done()).containsExactly("brand", "mail", "colleague", "message", "answer");
    }

    @Test
    void whatAProgramOpenedIsNoCustomersMessage() {
        acme.opened("By REST");
        assertThat(done()).doesNotContain("message");
    }

    @Test
    void theChatIsSeenOnAPageOfAnotherOriginAndNotOnOurs() {
        var key = ada.get("/brands").json(200).at("/items/0/key").asString();
        assertThat(step("page").get("done").asBoolean()).isFalse();
        cast.anonymous().with("Host", acme.domain()).get("/chat/config/" + key).json(200);
        assertThat(step("page").get("done").asBoolean()).isFalse();
        shows(key, "https://shop.example:8443");
        assertThat(step("page").get("done").asBoolean()).isTrue();
        assertThat(step("page").at("/facts/host").asString()).isEqualTo("shop.example:8443");
        shows(key, "https://another.example");
        assertThat(step("page").at("/facts/host").asString()).isEqualTo("shop.example:8443");
    }

    @Test
    void whatIsSkippedAndDismissedStaysSoForAllAdministrators() {
        ada.put("/first-steps", Map.of("skipped", List.of("page"), "dismissed", true))
                .json(200);
        var other = cast.withRole(acme, "other", RowScope.ALL, "workspace.set-up", "ticket.view");
        var seen = other.rest().get("/first-steps").json(200);
        assertThat(seen.get("dismissed").asBoolean()).isTrue();
        assertThat(step("page").get("skipped").asBoolean()).isTrue();
        assertThat(step("mail").get("skipped").asBoolean()).isFalse();
        ada.put("/first-steps", Map.of("skipped", List.of(), "dismissed", false))
                .json(200);
        assertThat(steps().get("dismissed").asBoolean()).isFalse();
        ada.put("/first-steps", Map.of("skipped", List.of("dance"), "dismissed", false))
                .refused(422, "invalid-value");
    }

    @Test
    void onlyWhoMaySeesAndChoosesThem() {
        acme.tom().rest().get("/first-steps").refused(403, "not-allowed");
        acme.mara()
                .rest()
                .put("/first-steps", Map.of("skipped", List.of(), "dismissed", true))
                .refused(403, "not-allowed");
    }

    @Test
    void aRelayThatLetsNobodyInIsToldInItsWords() {
        var brand = ada.get("/brands").json(200).at("/items/0/id").asString();
        var path = "/channel-accounts/" + UUID.randomUUID();
        var relay = Map.of("host", "127.0.0.1", "port", 9, "tls", "none");
        var account = Map.of(
                "kind", "email", "brand", brand, "address", "help@" + acme.domain(), "name", "Help", "relay", relay);
        ada.put(path, account).json(200);
        var answer = ada.post(path + "/check", null).json(200);
        assertThat(answer.get("works").asBoolean()).isFalse();
        assertThat(answer.get("words").asString()).contains("127.0.0.1");
        acme.tom().rest().post(path + "/check", null).refused(403, "not-allowed");
    }

    private void shows(String brand, String page) {
        cast.anonymous()
                .with("Host", acme.domain())
                .with("Origin", page)
                .get("/chat/config/" + brand)
                .json(200);
    }

    private JsonNode steps() {
        return ada.get("/first-steps").json(200);
    }

    private JsonNode step(String name) {
        return steps().get("steps")
                .valueStream()
                .filter(step -> step.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> done() {
        return steps().get("steps")
                .valueStream()
                .filter(step -> step.get("done").asBoolean())
                .map(step -> step.get("name").asString())
                .toList();
    }
}
