package org.goodword.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class HealthTests {
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
    void whatTheDoctorLooksAtIsToldWithWhatToDo() {
        var health = ada.get("/health").json(200);
        assertThat(health.get("checks").valueStream().map(one -> one.get("name").asString()))
                .containsExactly(
                        "address",
                        "backup",
                        "clock",
                        "data folder",
                        "database",
                        "fetched mail",
                        "holiday feeds",
                        "incoming mail",
                        "integrations",
                        "ledger",
                        "mail receiver",
                        "mailboxes",
                        "outgoing mail",
                        "retention",
                        "search",
                        "secret");
        for (var check : health.get("checks")) {
            assertThat(check.get("sentence").asString()).as(check.toString()).endsWith(".");
            assertThat(check.get("code").asString()).as(check.toString()).matches("[a-z-]+");
            if (!check.get("state").asString().equals("fine"))
                assertThat(check.get("todo").asString()).as(check.toString()).isNotBlank();
        }
        assertThat(Instant.parse(health.get("at").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
    }

    @Test
    void theReceiverGreetsAndNobodyHasMadeABackup() {
        assertThat(check("mail receiver").get("code").asString()).isEqualTo("local");
        assertThat(check("mail receiver").at("/facts/port").asInt()).isPositive();
        assertThat(check("backup").get("state").asString()).isEqualTo("worrying");
        assertThat(check("backup").get("todo").asString()).contains("bin/goodword backup");
        assertThat(ada.get("/health").json(200).get("state").asString()).isEqualTo("worrying");
    }

    @Test
    void aMailboxIsToldFromItsBeginningToItsFirstMail() {
        assertThat(check("mailboxes").get("code").asString()).isEqualTo("none");
        var brand = ada.get("/brands").json(200).at("/items/0/id").asString();
        var account = "/channel-accounts/" + UUID.randomUUID();
        var address = "help@" + acme.domain();
        ada.put(account, Map.of("kind", "email", "brand", brand, "address", address, "name", "Help"))
                .json(200);
        assertThat(check("mailboxes").get("code").asString()).isEqualTo("no-relay");
        var relay = Map.of("host", "127.0.0.1", "port", 9, "tls", "none");
        ada.put(account, Map.of("kind", "email", "brand", brand, "address", address, "name", "Help", "relay", relay))
                .json(200);
        assertThat(check("mailboxes").get("code").asString()).isEqualTo("never-received");
        assertThat(check("mailboxes").at("/facts/address").asString()).isEqualTo(address);
        var mail = "From: Dana <dana@customer.example>\r\nTo: %s\r\nSubject: Hi\r\n\r\nHi\r\n".formatted(address);
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(check("mailboxes").get("code").asString()).isEqualTo("used"));
    }

    @Test
    void nothingOfOtherHousesIsCounted() {
        var initech = cast.initech();
        var theirs = initech.ada().rest();
        var brand = theirs.get("/brands").json(200).at("/items/0/id").asString();
        var address = "help@" + initech.domain();
        theirs.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", address, "name", "Help"))
                .json(200);
        var ticket = initech.opened("Printer").id();
        theirs.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Kick it"))
                .json(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                check(theirs, "outgoing mail").get("code").asString())
                        .isEqualTo("failed"));
        assertThat(check("outgoing mail").get("code").asString()).isEqualTo("flows");
        assertThat(check("mailboxes").get("code").asString()).isEqualTo("none");
    }

    @Test
    void onlyWhoMaySeesIt() {
        acme.tom().rest().get("/health").refused(403, "not-allowed");
        acme.mara().rest().get("/health").refused(403, "not-allowed");
    }

    private JsonNode check(String name) {
        return check(ada, name);
    }

    private static JsonNode check(Rest rest, String name) {
        return rest.get("/health")
                .json(200)
                .get("checks")
                .valueStream()
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
