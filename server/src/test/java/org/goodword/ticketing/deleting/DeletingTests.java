package org.goodword.ticketing.deleting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.goodword.platform.RowScope;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class DeletingTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String WORD = "Zanzibar";
    private static final String MAIL = """
            From: Fox <fox@customer.%1$s>
            To: desk@%1$s
            Message-ID: <first@customer.%1$s>
            Subject: About Zanzibar
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain

            We fly to Zanzibar.
            --b
            Content-Type: text/plain; name="zanzibar.txt"
            Content-Disposition: attachment; filename="zanzibar.txt"

            The plan for Zanzibar.
            --b--
            """;

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private WholeDatabase database;

    private Company acme;
    private Rest tom;
    private String ticket;

    @BeforeEach
    void aMailOfWhichMuchIsKept() {
        acme = cast.acme();
        database = new WholeDatabase(owner, acme.workspace());
        tom = acme.tom().rest();
        var brand = tom.get("/brands").json(200).get("items").get(0).get("id").asString();
        var account = Map.of("kind", "email", "brand", brand, "address", "desk@" + acme.domain(), "name", "Desk");
        acme.ada()
                .rest()
                .put("/channel-accounts/" + UUID.nameUUIDFromBytes(acme.domain().getBytes(UTF_8)), account)
                .json(200);
        ticket = received(deliver()).get("ticket").asString();
        tom.patch(path(), Map.of("subject", WORD + " again", "tags", List.of("travel")))
                .json(200);
        acme.mara()
                .note(
                        ticket,
                        "Who knows %s? @[Tom](agent:%s)"
                                .formatted(WORD, acme.tom().id()));
        reply(tom, "By ship to " + WORD);
        acme.mara()
                .rest()
                .with("If-None-Match", "*")
                .put(path() + "/draft", Map.of("kind", "reply", "html", "<p>Or " + WORD + "?</p>"))
                .json(200);
        tom.put(path() + "/read", Map.of("seq", 1)).json(204);
        act(tom, ticket, "follow").json(200);
        await().atMost(SOON).until(() -> found() == 1);
    }

    @Test
    void itIsNowhereAnyMore() {
        var attachment = tom.get(path() + "/messages")
                .json(200)
                .at("/items/0/attachments/0/id")
                .asString();
        assertThat(tom.get("/attachments/" + attachment).status()).isEqualTo(200);

        delete();

        for (var part : List.of("", "/messages", "/history", "/draft", "/deliveries"))
            acme.mara().rest().get(path() + part).refused(404, "not-found");
        tom.get("/attachments/" + attachment).refused(404, "not-found");
        tom.patch(path(), Map.of("priority", "high")).refused(404, "not-found");
        tom.post(path() + "/messages", Map.of("kind", "note", "body", "Hm")).refused(404, "not-found");
        assertThat(tom.get("/tickets/count?q=").json(200).get("count").asInt()).isZero();
        assertThat(tom.get("/tickets").text()).doesNotContain(WORD);
        await().atMost(SOON).until(() -> found() == 0);
    }

    @Test
    void itComesBackAsItWas() throws SQLException {
        var before = database.rows();
        var undo = delete();
        assertThat(database.rows()).isNotEqualTo(before);
        assertThat(tom.post(path() + "/actions", undo).json(200).get("changed").asBoolean())
                .isTrue();
        assertThat(database.rows()).isEqualTo(before);
        assertThat(act(tom, ticket, "restore").json(200).get("changed").asBoolean())
                .isFalse();
        await().atMost(SOON).until(() -> found() == 1);
        assertThat(tom.get(path() + "/history").json(200).findValuesAsString("event"))
                .contains("ticket.deleted", "ticket.restored");
    }

    @Test
    void afterADayNothingOfItIsLeft() throws SQLException {
        delete();
        assertThat(database.whereIsSaid(WORD)).isNotEmpty();
        // What was answered to the requests that made it is forgotten after a day too, and they came before.
        database.change("delete from platform.idempotency where workspace_id = ?");
        aDayPasses();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(database.whereIsSaid(WORD)).isEmpty());
        assertThat(database.count("select count(*) from files.file where workspace_id = ?"))
                .isZero();
        assertThat(database.count(
                        "select count(*) from ticketing.deletion where workspace_id = ? and purged_at is not null"))
                .isEqualTo(1);
        act(tom, ticket, "restore").refused(404, "not-found");
        assertThat(tom.get("/deleted-tickets").json(200).get("items")).isEmpty();
    }

    @Test
    void itsMailBringsItNotBack() throws SQLException {
        delete();
        assertThat(received(deliver()).get("state").asString()).isEqualTo("duplicate");
        aDayPasses();
        await().atMost(SOON)
                .until(() -> database.count(
                                "select count(*) from ticketing.deletion where workspace_id = ? and purged_at is not null")
                        == 1);
        assertThat(received(deliver()).get("state").asString()).isEqualTo("duplicate");
        assertThat(tom.get("/inbound/email").text()).doesNotContain("fox@");
    }

    @Test
    void whoAnswersItOpensAnotherTicket() {
        var asked = acme.mailed(ticket);
        delete();
        var opened = acme.answered(asked, "fox@customer." + acme.domain(), "Hello?");
        assertThat(opened).isNotEqualTo(ticket);
        assertThat(tom.get("/tickets/" + opened + "/messages").json(200).get("items"))
                .hasSize(1);
    }

    @Test
    void whatHasNotLeftWaitsUntilItIsBack() {
        var reply = tom.post(path() + "/messages", Map.of("kind", "reply", "body", "Wait", "holdSeconds", 30))
                .json(201);
        delete();
        assertThat(tom.get("/outbound").json(200).get("items")).isEmpty();
        act(tom, ticket, "restore").json(200);
        assertThat(tom.get(path() + "/deliveries").json(200).get("items").findValuesAsString("message"))
                .contains(reply.get("id").asString());
        await().atMost(SOON)
                .until(() -> tom.get(path() + "/deliveries").json(200).get("items").findValuesAsString("state").stream()
                        .noneMatch("waiting"::equals));
    }

    @Test
    void onlyWhoMayDoesIt() {
        act(acme.mara().rest(), ticket, "delete").refused(403, "not-allowed");
        acme.mara().rest().get("/deleted-tickets").refused(403, "not-allowed");
        var keeper = cast.withRole(acme, "keeper", RowScope.MINE, "ticket.*");
        act(keeper.rest(), ticket, "delete").refused(404, "not-found");
        act(cast.initech().tom().rest(), ticket, "delete").refused(404, "not-found");
        delete();
        act(keeper.rest(), ticket, "restore").refused(404, "not-found");
        assertThat(deleted(keeper)).isEmpty();
        assertThat(deleted(cast.initech().tom())).isEmpty();
        assertThat(deleted(acme.tom()).findValuesAsString("subject")).containsExactly(WORD + " again");
    }

    @Test
    void manyGoAndComeBackTogether() {
        var other = acme.opened("Stapler").id();
        var done = tom.post("/tickets/actions", Map.of("tickets", List.of(ticket, other), "name", "delete"))
                .json(200);
        assertThat(tom.get("/tickets").json(200).get("items")).isEmpty();
        assertThat(deleted(acme.tom()).findValuesAsString("id")).containsExactlyInAnyOrder(ticket, other);
        assertThat(done.get("undo")).hasSize(1);
        tom.post("/tickets/actions", done.get("undo").get(0)).json(200);
        assertThat(tom.get("/tickets").json(200).get("items")).hasSize(2);
    }

    @Test
    void whatOthersWereMergedIntoStays() {
        var other = acme.opened("Stapler").id();
        tom.post("/tickets/" + other + "/actions", Map.of("name", "merge", "arguments", Map.of("into", ticket)))
                .json(200);
        assertThat(act(tom, ticket, "delete")
                        .refused(409, "others-merged-in")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("Ticket 2 was merged into this one. Take it out, or delete it first.");
        act(tom, other, "delete").json(200);
        delete();
    }

    @Test
    void whatItBelongsToMustStillBeThere() throws SQLException {
        delete();
        database.change("delete from contacts.identity where workspace_id = ?");
        database.change("delete from contacts.contact where workspace_id = ?");
        act(tom, ticket, "restore").refused(409, "cannot-come-back");
        assertThat(deleted(acme.tom())).hasSize(1);
    }

    @Test
    void aDryRunDeletesNothing() {
        tom.post(path() + "/actions", Map.of("name", "delete", "dryRun", true)).json(200);
        tom.get(path()).json(200);
    }

    private String path() {
        return "/tickets/" + ticket;
    }

    private JsonNode delete() {
        return act(tom, ticket, "delete").json(200).get("undo");
    }

    private static Answer act(Rest rest, String ticket, String name) {
        return rest.post("/tickets/" + ticket + "/actions", Map.of("name", name));
    }

    private static JsonNode deleted(Person person) {
        return person.rest().get("/deleted-tickets").json(200).get("items");
    }

    private void reply(Rest rest, String text) {
        rest.post(path() + "/messages", Map.of("kind", "reply", "body", text)).json(201);
    }

    private int found() {
        return tom.get("/search?q=" + WORD).json(200).get("items").size();
    }

    private String deliver() {
        var mail = MAIL.formatted(acme.domain()).replace("\n", "\r\n");
        var receipt = acme.ada().rest().with("Content-Type", "message/rfc822").post("/inbound/email", mail);
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(202);
        return receipt.id();
    }

    private JsonNode received(String mail) {
        return await().atMost(SOON)
                .until(
                        () -> tom.get("/inbound/email/" + mail).json(200),
                        found -> !found.get("state").asString().equals("received"));
    }

    private void aDayPasses() throws SQLException {
        database.change("update infra.due_work set due_at = due_at - interval '24 hours' where workspace_id = ?");
    }
}
