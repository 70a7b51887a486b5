package org.goodword.ticketing.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class TakingBackTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private String path;

    @BeforeEach
    void aTicket() {
        acme = cast.acme();
        ada = acme.ada().rest();
        path = "/tickets/" + acme.opened("Stapler").id();
    }

    @Test
    void aHeldReplyIsThereAtOnceAndCanBeTakenBack() {
        var file = ada.with("Content-Type", "text/plain")
                .post("/files?name=a.txt", "a")
                .id();
        var reply = ada.post(
                        path + "/messages",
                        Map.of(
                                "kind", "reply",
                                "body", "<p>Look in the <b>cellar</b></p>",
                                "format", "html",
                                "holdSeconds", 30,
                                "attachments", List.of(file)))
                .json(201);
        assertThat(reply.at("/delivery/state").asString()).isEqualTo("held");
        assertThat(reply.at("/delivery/heldUntil").isNull()).isFalse();
        var withdrawal = path + "/messages/" + reply.get("id").asString() + "/withdrawal";
        var taken = ada.post(withdrawal, null).json(200);
        assertThat(taken.at("/message/delivery/state").asString()).isEqualTo("withdrawn");
        assertThat(taken.at("/message/withdrawnAt").isNull()).isFalse();
        assertThat(taken.at("/draft/html").asString()).isEqualTo("<p>Look in the <b>cellar</b></p>");
        assertThat(ada.get(path + "/draft").json(200).at("/to/0").asString()).startsWith("dana@");
        var ticket = ada.get(path).json(200);
        assertThat(ticket.get("preview").asString()).startsWith("Stapler");
        assertThat(ticket.get("firstResponseAt").isNull()).isTrue();
        assertThat(ticket.at("/lastMessage/kind").asString()).isEqualTo("inbound");
        ada.post(withdrawal, null).json(200);
        ada.post(path + "/messages", Map.of("kind", "reply", "body", "Again", "attachments", List.of(file)))
                .json(201);
    }

    @Test
    void whatHasLeftIsNotTakenBack() {
        var reply = ada.post(path + "/messages", Map.of("kind", "reply", "body", "Look in the cellar"))
                .id();
        await().atMost(Duration.ofSeconds(60)).until(() -> state(1).equals("failed"));
        assertThat(messages().get(1).at("/delivery/detail").asString()).contains("no mail address");
        ada.post(path + "/messages/" + reply + "/withdrawal", null).refused(409, "already-leaving");
        assertThat(ada.get(path + "/history").text()).contains("message.delivery-changed");
    }

    @Test
    void aHoldEndsByItself() {
        ada.post(path + "/messages", Map.of("kind", "reply", "body", "Look in the cellar", "holdSeconds", 1))
                .json(201);
        assertThat(state(1)).isNotEqualTo("sent");
        await().atMost(Duration.ofSeconds(60)).until(() -> state(1).equals("failed"));
    }

    @Test
    void onlyARepliesOwnTicketTakesItBack() {
        var other = "/tickets/" + acme.opened("Printer").id();
        var reply = ada.post(path + "/messages", Map.of("kind", "reply", "body", "X", "holdSeconds", 30))
                .id();
        var note = ada.post(path + "/messages", Map.of("kind", "note", "body", "X"))
                .id();
        ada.post(other + "/messages/" + reply + "/withdrawal", null).refused(404, "not-found");
        ada.post(path + "/messages/" + note + "/withdrawal", null).refused(404, "not-found");
        acme.lou()
                .rest()
                .post(path + "/messages/" + reply + "/withdrawal", null)
                .refused(404, "not-found");
        ada.post(path + "/messages", Map.of("kind", "reply", "body", "X", "holdSeconds", 31))
                .refused(422, "invalid-value");
    }

    @Test
    void sentAndSolvedIsOneThing() {
        var solved = Map.of("name", "status", "arguments", Map.of("status", "solved"));
        var done = ada.post(path + "/messages", Map.of("kind", "reply", "body", "Done", "then", solved))
                .json(201);
        assertThat(done.at("/then/changed").asBoolean()).isTrue();
        assertThat(done.at("/then/undo/arguments/status").asString()).isEqualTo("open");
        assertThat(ada.get(path).json(200).get("status").asString()).isEqualTo("solved");
        var wrong = Map.of("name", "status", "arguments", Map.of("status", "new"));
        ada.post(path + "/messages", Map.of("kind", "reply", "body", "Not said", "then", wrong))
                .refused(422, "status-not-allowed");
        assertThat(ada.get(path + "/messages").text()).doesNotContain("Not said");
    }

    @Test
    void whatAReplyDidToTheStatusIsUndoneWithIt() {
        withdraw(held(Map.of()));
        assertThat(status()).isEqualTo("new");
        withdraw(held(Map.of("then", solve())));
        assertThat(status()).isEqualTo("new");
        assertThat(ada.get(path).json(200).get("solvedAt").isNull()).isTrue();
        var changes = ada.get(path + "/history")
                .json(200)
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("event").asString().equals("ticket.status-changed"))
                .count();
        assertThat(changes).isEqualTo(5);
    }

    @Test
    void aStatusThatSomebodyChangedSinceStays() {
        var reply = held(Map.of());
        acme.tom().rest().patch(path, Map.of("status", "pending")).json(200);
        acme.tom().rest().patch(path, Map.of("status", "open")).json(200);
        withdraw(reply);
        assertThat(status()).isEqualTo("open");
        withdraw(held(Map.of()));
        assertThat(status()).isEqualTo("open");
    }

    private String held(Map<String, Object> more) {
        var body = new LinkedHashMap<String, Object>(more);
        body.putAll(Map.of("kind", "reply", "body", "Look in the cellar", "holdSeconds", 30));
        var reply = ada.post(path + "/messages", body).id();
        assertThat(status()).isNotEqualTo("new");
        return reply;
    }

    private void withdraw(String reply) {
        ada.post(path + "/messages/" + reply + "/withdrawal", null).json(200);
    }

    private String status() {
        return ada.get(path).json(200).get("status").asString();
    }

    private static Map<String, Object> solve() {
        return Map.of("name", "status", "arguments", Map.of("status", "solved"));
    }

    @Test
    void aPictureInTheTextIsPartOfTheMessage() {
        var file = ada.with("Content-Type", "image/png")
                .post("/files?name=a.png", "a")
                .id();
        var reply = ada.post(
                        path + "/messages",
                        Map.of(
                                "kind",
                                "reply",
                                "format",
                                "html",
                                "body",
                                "<p>See <img src=\"cid:" + file + "\"></p>",
                                "attachments",
                                List.of(file)))
                .json(201);
        assertThat(reply.at("/attachments/0/inline").asBoolean()).isTrue();
        assertThat(reply.at("/attachments/0/contentId").asString()).isEqualTo(file);
        assertThat(reply.get("html").asString()).contains("cid:" + file);
    }

    private JsonNode messages() {
        return ada.get(path + "/messages").json(200).get("items");
    }

    private String state(int message) {
        return messages().get(message).at("/delivery/state").asString();
    }
}
