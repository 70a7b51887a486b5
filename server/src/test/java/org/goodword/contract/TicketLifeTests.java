package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class TicketLifeTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private String support;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
        support = "support@" + acme.domain();
        var brand = ada.get("/brands").json(200).get("items").get(0).get("id").asString();
        ada.put(
                        "/channel-accounts/" + UUID.randomUUID(),
                        Map.of("kind", "email", "brand", brand, "address", support, "name", "Acme"))
                .json(200);
    }

    @Test
    void aReplyThatOpensATicketIsMailed() {
        var body = acme.ticket("An offer");
        body.put("message", Map.of("kind", "reply", "body", "We write first"));
        var ticket = acme.opened(body).id();

        var deliveries =
                acme.ada().rest().get("/tickets/" + ticket + "/deliveries").json(200);
        assertThat(deliveries.get("items")).hasSize(1);
    }

    @Test
    void aTicketIsOpenedWithAllItWasGiven() {
        var body = acme.ticket("Stapler");
        body.putAll(
                Map.of("type", "incident", "priority", "high", "tags", List.of("vip", "red"), "team", acme.support()));
        var ticket = ada.get("/tickets/" + acme.opened(body).id()).json(200);
        assertThat(ticket.get("number").asInt()).isEqualTo(1);
        assertThat(ticket.get("category").asString()).isEqualTo("new");
        assertThat(ticket.get("type").asString()).isEqualTo("incident");
        assertThat(ticket.get("priority").asString()).isEqualTo("high");
        assertThat(ticket.get("tags")).hasSize(2);
        assertThat(ticket.get("requester").get("name").asString()).isEqualTo("Dana Scully");
        assertThat(ada.get("/tickets/%231").status()).isEqualTo(200);
    }

    @Test
    void aReplyLeavesAndANoteNeverDoes() {
        var id = acme.opened("Stapler").id();
        var path = "/tickets/" + id;
        ada.post(path + "/messages", Map.of("kind", "note", "body", "Between us"))
                .json(201);
        assertThat(ada.get(path + "/deliveries").json(200).get("items")).isEmpty();
        var reply = ada.post(path + "/messages", Map.of("kind", "reply", "body", "Look in the cellar"));
        reply.json(201);
        var sent = ada.get(path + "/deliveries").json(200).get("items");
        assertThat(sent).hasSize(1);
        assertThat(sent.get(0).get("message").asString()).isEqualTo(reply.id());
        assertThat(sent.get(0).get("recipients").asString()).contains("dana@customer." + acme.domain());
        assertThat(ada.get(path).json(200).get("firstResponseAt").isNull()).isFalse();
    }

    @Test
    void whatLeftIsListedInTheOrderInWhichItWasWritten() {
        var path = "/tickets/" + acme.opened("Stapler").id();
        var replies = IntStream.range(0, 8)
                .mapToObj(i -> ada.post(path + "/messages", Map.of("kind", "reply", "body", "Look again"))
                        .id())
                .toList();
        assertThat(ada.get(path + "/deliveries").json(200).get("items").findValuesAsString("message"))
                .isEqualTo(replies);
    }

    @Test
    void aSolvedTicketReopensWhenTheCustomerAnswersButNotForAMachine() {
        var ticket = mailed("First", "one", "", "");
        status(ticket, "solved");
        assertThat(mailed("Away", "two", "one", "Auto-Submitted: auto-replied\r\n"))
                .isEqualTo(ticket);
        assertThat(category(ticket)).isEqualTo("solved");
        assertThat(mailed("Still broken", "three", "one", "")).isEqualTo(ticket);
        assertThat(category(ticket)).isEqualTo("open");
        assertThat(ada.get("/tickets/" + ticket + "/messages").json(200).get("items"))
                .hasSize(3);
    }

    @Test
    void anAnswerToAClosedTicketOpensAFollowUp() {
        var ticket = mailed("First", "one", "", "");
        status(ticket, "closed");
        var followUp = mailed("Again", "two", "one", "");
        assertThat(followUp).isNotEqualTo(ticket);
        assertThat(ada.get("/tickets/" + followUp).json(200).get("followUpOf").asString())
                .isEqualTo(ticket);
        assertThat(category(ticket)).isEqualTo("closed");
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Hm"))
                .refused(409, "ticket-closed");
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", "Hm"))
                .json(201);
    }

    @Test
    void onlyAllowedWaysAreGone() {
        var path = "/tickets/" + acme.opened("Stapler").id();
        for (var next : List.of("open", "pending", "on-hold", "solved", "open"))
            ada.patch(path, Map.of("status", next)).json(200);
        var refused = ada.patch(path, Map.of("status", "new")).refused(422, "status-not-allowed");
        assertThat(refused.json().get("allowed").toString()).contains("solved").doesNotContain("\"new\"");
        ada.patch(path, Map.of("status", "gone")).refused(422, "invalid-value");
        ada.patch(path, Map.of("status", "closed")).json(200);
        ada.patch(path, Map.of("status", "open")).refused(422, "status-not-allowed");
    }

    @Test
    void theHistoryTellsWhoDidWhat() {
        var path = "/tickets/" + acme.opened("Stapler").id();
        acme.tom()
                .rest()
                .patch(path, Map.of("priority", "urgent", "tags", List.of("vip")))
                .json(200);
        var history = ada.get(path + "/history").json(200).get("items");
        assertThat(history.findValuesAsString("event").getLast())
                .isIn("ticket.opened", "ticket.created", "ticket.message-added");
        assertThat(history.get(0).get("actor").get("id").asString())
                .isEqualTo(acme.tom().id().toString());
        assertThat(history.findValuesAsString("event")).contains("ticket.tags-changed");
        var pages = ada.get(path + "/history?limit=1").json(200);
        assertThat(pages.get("next").isNull()).isFalse();
    }

    @Test
    void eachActionDoesWhatItSaysAndCanBeTakenBack() {
        var path = "/tickets/" + acme.opened("Stapler").id();
        assertThat(ada.get("/actions")
                        .json(200)
                        .get("items")
                        .valueStream()
                        .map(action -> action.get("name").asString()))
                .contains("assign", "status", "priority", "tag", "note");
        var before = essence(path);
        for (var action : List.<Map<String, Object>>of(
                Map.of(
                        "name",
                        "assign",
                        "arguments",
                        Map.of("team", acme.support(), "assignee", acme.mara().id())),
                Map.of("name", "priority", "arguments", Map.of("priority", "urgent")),
                Map.of("name", "tag", "arguments", Map.of("add", List.of("vip"))))) {
            var tried = new java.util.HashMap<>(action);
            tried.put("dryRun", true);
            assertThat(ada.post(path + "/actions", tried)
                            .json(200)
                            .get("changed")
                            .asBoolean())
                    .isTrue();
            assertThat(essence(path)).as("after trying " + action).isEqualTo(before);
            var done = ada.post(path + "/actions", action).json(200);
            assertThat(essence(path)).isNotEqualTo(before);
            assertThat(ada.post(path + "/actions", action)
                            .json(200)
                            .get("changed")
                            .asBoolean())
                    .isFalse();
            ada.post(path + "/actions", done.get("undo")).json(200);
            assertThat(essence(path)).as("after undoing " + action).isEqualTo(before);
        }
        ada.post(path + "/actions", Map.of("name", "status", "arguments", Map.of("status", "open")))
                .json(200);
        var undo = ada.post(path + "/actions", Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200)
                .get("undo");
        ada.post(path + "/actions", undo).json(200);
        assertThat(essence(path)).contains("open");
        ada.post(path + "/actions", Map.of("name", "note", "arguments", Map.of("body", "Noted")))
                .json(200);
        assertThat(ada.get(path + "/messages").text()).contains("Noted");
        ada.post(path + "/actions", Map.of("name", "fly")).refused(404, "not-found");
    }

    @Test
    void aFilterFindsByFieldsAndWordsWithinReach() {
        acme.openedFor(acme.support(), "Stapler broken");
        acme.openedFor(acme.billing(), "Stapler invoice");
        var urgent = acme.ticket("Printer");
        urgent.putAll(Map.of("priority", "urgent", "tags", List.of("vip")));
        acme.opened(urgent);
        assertThat(subjects(ada, "priority:urgent tag:vip")).containsExactly("Printer");
        assertThat(subjects(ada, "-tag:vip")).containsExactlyInAnyOrder("Stapler invoice", "Stapler broken");
        assertThat(subjects(ada, "team:support")).containsExactly("Stapler broken");
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(subjects(ada, "\"stapler\"")).hasSize(2));
        assertThat(subjects(acme.mara().rest(), "\"stapler\"")).containsExactly("Stapler broken");
        assertThat(subjects(acme.ben().rest(), "\"stapler\" status:new")).containsExactly("Stapler invoice");
        assertThat(subjects(acme.lou().rest(), "\"stapler\"")).isEmpty();
        ada.get("/tickets?q=" + Rest.encoded("colour:red")).refused(400, "invalid-filter");
    }

    private List<String> subjects(Rest rest, String filter) {
        return rest.get("/tickets?q=" + Rest.encoded(filter))
                .json(200)
                .get("items")
                .findValuesAsString("subject");
    }

    private String essence(String path) {
        JsonNode ticket = ada.get(path).json(200);
        return List.of("assignee", "team", "priority", "status", "tags").stream()
                .map(name -> ticket.get(name).toString())
                .toList()
                .toString();
    }

    private void status(String ticket, String status) {
        ada.patch("/tickets/" + ticket, Map.of("status", status)).json(200);
    }

    private String category(String ticket) {
        return ada.get("/tickets/" + ticket).json(200).get("category").asString();
    }

    /// Hands in a mail of Dana's.
    ///
    /// @return its ticket
    private String mailed(String text, String id, String inReplyTo, String headers) {
        var mail =
                "From: Dana <dana@customer.%1$s>\r\nTo: %2$s\r\nSubject: Stapler\r\nMessage-ID: <%3$s@%1$s>\r\n%4$s%5$s\r\n%6$s"
                        .formatted(
                                acme.domain(),
                                support,
                                id,
                                inReplyTo.isEmpty() ? "" : "In-Reply-To: <" + inReplyTo + "@" + acme.domain() + ">\r\n",
                                headers,
                                text);
        var receipt = ada.with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return await().atMost(Duration.ofSeconds(90))
                .until(
                        () -> ada.get("/inbound/email/" + receipt.id()).json(200),
                        received -> !received.get("ticket").isNull())
                .get("ticket")
                .asString();
    }
}
