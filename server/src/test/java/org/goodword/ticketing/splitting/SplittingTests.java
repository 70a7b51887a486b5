package org.goodword.ticketing.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.mail.signing.Signatures;
import org.goodword.platform.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class SplittingTests {
    @Autowired
    private Cast cast;

    @Autowired
    private Signatures signatures;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void theMessagesMoveAsTheyAreAndTheTicketsKnowOfEachOther() {
        var body = acme.ticket("Stapler and lamp");
        body.put("team", acme.support());
        body.put("tags", List.of("vip"));
        var ticket = acme.opened(body).id();
        var asked = acme.mailed(ticket);
        acme.answered(asked, dana(), "And my xylolamp flickers");
        acme.ada().note(ticket, "Both are old");
        var before = messages(ticket);
        var lamp = before.get(2);
        var made = split(ticket, Map.of("messages", List.of(id(lamp)), "subject", "The lamp"))
                .json(201);
        var other = made.get("id").asString();

        assertThat(messages(other)).hasSize(1);
        var moved = messages(other).getFirst();
        assertThat(moved.get("id")).isEqualTo(lamp.get("id"));
        assertThat(moved.get("createdAt")).isEqualTo(lamp.get("createdAt"));
        assertThat(moved.get("author")).isEqualTo(lamp.get("author"));
        assertThat(moved.get("seq").asInt()).isEqualTo(1);
        assertThat(seqs(ticket)).containsExactly(1, 2, 4);
        var shown = ticket(other);
        assertThat(shown.get("subject").asString()).isEqualTo("The lamp");
        assertThat(shown.get("team").asString()).isEqualTo(acme.support().toString());
        assertThat(shown.get("tags").get(0).asString()).isEqualTo("vip");
        assertThat(shown.get("category").asString()).isEqualTo("new");
        assertThat(shown.get("preview").asString()).contains("xylolamp");
        assertThat(shown.get("requester")).isEqualTo(ticket(ticket).get("requester"));
        assertThat(ticket(ticket).get("preview").asString()).contains("Is it fixed?");
        assertThat(history(ticket)).contains("ticket.split\"");
        assertThat(history(other)).contains("ticket.opened").contains("ticket.split-off");
        assertThat(origin(other).get("id").asString()).isEqualTo(ticket);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found("xylolamp")).containsExactly(other));
    }

    @Test
    void aRepetitionSplitsOnce() {
        var ticket = conversation();
        var once = ada.with("Idempotency-Key", UUID.randomUUID().toString());
        var body = Map.of("from", id(messages(ticket).get(1)));
        var first = once.post("/tickets/" + ticket + "/splits", body);
        first.json(201);
        var again = once.post("/tickets/" + ticket + "/splits", body);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json(201)).isEqualTo(first.json());
        once.post("/tickets/" + ticket + "/splits", Map.of("from", UUID.randomUUID()))
                .refused(422, "idempotency-key-reused");
    }

    @Test
    void whoWroteTheFirstOfThemHasTheNewTicket() {
        var ticket = acme.opened("Stapler").id();
        var asked = acme.mailed(ticket);
        var fox = "fox@customer." + acme.domain();
        ada.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "Fox, too?", "to", List.of(dana()), "cc", List.of(fox)))
                .json(201);
        // A colleague of the same house takes part from his first word on.
        var to = signatures
                .replyAddress(acme.workspace(), new EmailAddress("desk@" + acme.domain()), UUID.fromString(ticket))
                .orElseThrow();
        mail(fox, to.value(), "", "<fox-1@elsewhere.example>", "Mine squeaks");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages(ticket).size() == 4);
        var made = split(ticket, Map.of("from", id(messages(ticket).get(3)))).json(201);
        assertThat(ticket(id(made)).get("requester").get("email").asString()).isEqualTo(fox);
        assertThat(asked).isNotEmpty();
        // What answers his own mail, by its id alone, finds the new ticket.
        mail(fox, "desk@" + acme.domain(), "<fox-1@elsewhere.example>", "<fox-2@elsewhere.example>", "Still squeaks");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages(id(made)).size() == 2);
    }

    @Test
    void anAnswerToAMessageThatMovedFindsItAlsoByTheOldTicketsAddress() {
        var ticket = acme.opened("Stapler").id();
        acme.mailed(ticket);
        var second = acme.mailed(ticket);
        var made = id(split(ticket, Map.of("from", id(messages(ticket).get(2)))).json(201));
        assertThat(acme.answered(second, dana(), "By its id")).isEqualTo(made);
        var old = signatures
                .replyAddress(acme.workspace(), new EmailAddress("desk@" + acme.domain()), UUID.fromString(ticket))
                .orElseThrow();
        mail(dana(), old.value(), second, "<d-1@elsewhere.example>", "By address and id");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages(made).size() == 3);
        mail(dana(), old.value(), "", "<d-2@elsewhere.example>", "By address alone");
        await().atMost(Duration.ofSeconds(90)).until(() -> messages(ticket).size() == 3);
        ada.delete("/tickets/" + made + "/split").json(200);
        assertThat(acme.answered(second, dana(), "Where it is again")).isEqualTo(ticket);
    }

    @Test
    void whatWasSplitOffGoesBackAndNothingIsLeft() {
        var ticket = conversation();
        var before = messages(ticket);
        var shown = ticket(ticket);
        var made = id(split(ticket, Map.of("from", id(before.get(1)))).json(201));
        assertThat(seqs(ticket)).containsExactly(1);
        var undone = ada.delete("/tickets/" + made + "/split").json(200);
        assertThat(undone.get("gone").asBoolean()).isTrue();
        assertThat(undone.get("kept")).isEmpty();
        assertThat(messages(ticket)).isEqualTo(before);
        for (var field : List.of("preview", "lastMessage", "firstResponseAt", "messages", "status", "tags"))
            assertThat(ticket(ticket).get(field)).as(field).isEqualTo(shown.get(field));
        ada.get("/tickets/" + made).refused(404, "not-found");
        ada.delete("/tickets/" + made + "/split").refused(404, "not-found");
        assertThat(history(ticket)).contains("ticket.rejoined");
    }

    @Test
    void whatHappenedInTheNewTicketIsKeptAndNamed() {
        var ticket = conversation();
        var made = id(split(ticket, Map.of("from", id(messages(ticket).get(1)))).json(201));
        acme.mara().note(made, "On my list");
        acme.mara().rest().patch("/tickets/" + made, Map.of("priority", "high")).json(200);
        var undone = ada.delete("/tickets/" + made + "/split").json(200);
        assertThat(undone.get("gone").asBoolean()).isFalse();
        assertThat(undone.get("kept").findValuesAsString("what")).containsExactly("messages", "priority");
        assertThat(seqs(ticket)).containsExactly(1, 2, 3);
        assertThat(messages(made)).hasSize(1);
        assertThat(ticket(made).get("priority").asString()).isEqualTo("high");
        assertThat(history(made)).contains("ticket.went-back");
        assertThat(origin(made).isNull()).isTrue();
    }

    @Test
    void whatWentOnFromThereStaysWhereItIs() {
        var ticket = conversation();
        var made = id(split(ticket, Map.of("from", id(messages(ticket).get(1)))).json(201));
        var last = id(split(made, Map.of("messages", List.of(id(messages(made).get(1)))))
                .json(201));
        var undone = ada.delete("/tickets/" + made + "/split").json(200);
        assertThat(undone.get("kept").findValuesAsString("what")).containsExactly("moved", "split");
        assertThat(seqs(ticket)).containsExactly(1, 2);
        assertThat(messages(last)).hasSize(1);
        assertThat(messages(made)).isEmpty();
        assertThat(ada.delete("/tickets/" + last + "/split")
                        .json(200)
                        .get("into")
                        .get("id")
                        .asString())
                .isEqualTo(made);
    }

    @Test
    void aDeletedTicketTakesTheWayBackAlongAndBringsItBack() {
        var ticket = conversation();
        var made = id(split(ticket, Map.of("from", id(messages(ticket).get(1)))).json(201));
        act(made, "delete");
        ada.delete("/tickets/" + made + "/split").refused(404, "not-found");
        act(made, "restore");
        act(ticket, "delete");
        ada.delete("/tickets/" + made + "/split").refused(404, "not-found");
        act(ticket, "restore");
        // Deleting and bringing back is something that somebody did to it.
        ada.delete("/tickets/" + made + "/split").json(200);
        assertThat(seqs(ticket)).containsExactly(1, 2, 3);
    }

    @Test
    void whatCannotBeSplitIsRefused() {
        var ticket = conversation();
        var all = messages(ticket).stream().map(this::id).toList();
        split(ticket, Map.of("messages", all)).refused(422, "invalid-value");
        split(ticket, Map.of("messages", List.of())).refused(422, "invalid-value");
        split(ticket, Map.of()).refused(422, "invalid-value");
        split(ticket, Map.of("from", all.getFirst())).refused(422, "invalid-value");
        split(ticket, Map.of("from", UUID.randomUUID())).refused(422, "invalid-value");
        split(ticket, Map.of("messages", List.of(UUID.randomUUID()))).refused(422, "invalid-value");
        var note = acme.ada().note(ticket, "Only a note");
        split(ticket, Map.of("messages", List.of(note))).refused(422, "invalid-value");
        var held = ada.post(
                        "/tickets/" + ticket + "/messages",
                        Map.of("kind", "reply", "body", "In a moment", "holdSeconds", 30))
                .json(201);
        split(ticket, Map.of("messages", List.of(id(held)))).refused(422, "invalid-value");
        var his = acme.openedFor(acme.billing(), "His").id();
        acme.mara()
                .rest()
                .post("/tickets/" + his + "/splits", Map.of("from", UUID.randomUUID()))
                .refused(404, "not-found");
        ada.delete("/tickets/" + ticket + "/split").refused(404, "not-found");
    }

    /// What Dana wrote, what we answered, what she answered.
    private String conversation() {
        var ticket = acme.opened("Stapler").id();
        var asked = acme.mailed(ticket);
        acme.answered(asked, dana(), "It is not");
        return ticket;
    }

    private String dana() {
        return "dana@customer." + acme.domain();
    }

    private void mail(String from, String to, String answers, String id, String text) {
        var reference = answers.isEmpty() ? "" : "In-Reply-To: <%s>\r\n".formatted(answers.replaceAll("[<>]", ""));
        var mail = "From: %s\r\nTo: %s\r\nSubject: Re\r\nMessage-ID: %s\r\n%s\r\n%s\r\n"
                .formatted(from, to, id, reference, text);
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
    }

    private void act(String ticket, String name) {
        ada.post("/tickets/" + ticket + "/actions", Map.of("name", name)).json(200);
    }

    private Answer split(String ticket, Map<String, ?> body) {
        return ada.post("/tickets/" + ticket + "/splits", body);
    }

    private JsonNode origin(String ticket) {
        return ada.get("/tickets/" + ticket + "/links").json(200).get("splitFrom");
    }

    private JsonNode ticket(String id) {
        return ada.get("/tickets/" + id).json(200);
    }

    private String id(JsonNode node) {
        return node.get("id").asString();
    }

    private String history(String ticket) {
        return ada.get("/tickets/" + ticket + "/history").text();
    }

    private List<JsonNode> messages(String ticket) {
        var messages = new ArrayList<JsonNode>();
        ada.get("/tickets/" + ticket + "/messages").json(200).get("items").forEach(messages::add);
        return messages;
    }

    private List<Integer> seqs(String ticket) {
        return messages(ticket).stream()
                .map(message -> message.get("seq").asInt())
                .toList();
    }

    private List<String> found(String words) {
        return ada.get("/search?q=" + words)
                .json(200)
                .get("items")
                .valueStream()
                .map(this::id)
                .toList();
    }
}
