package org.goodword.routing.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.routing.availability.Desks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AssigningTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private PassingTime time;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
        var team = acme.ada().rest().get("/teams").json(200).get("items");
        var support = one(team, acme.support());
        acme.ada()
                .rest()
                .with("If-Match", "\"" + support.get("version").asString() + "\"")
                .patch(
                        "/teams/" + acme.support(),
                        Map.of(
                                "members",
                                List.of(
                                        acme.mara().id(),
                                        acme.ben().id(),
                                        acme.tom().id())))
                .json(200);
    }

    @Test
    void ticketsGoRoundAndSayWhy() {
        giveOut(Map.of("method", "round-robin"));
        desks.sit(acme, acme.mara(), acme.ben());
        var counts = new HashMap<String, Integer>();
        for (var i = 0; i < 6; i++) counts.merge(awaitAssignee(opened("Ticket " + i)), 1, Integer::sum);
        assertThat(counts).isEqualTo(Map.of(id(acme.mara()), 3, id(acme.ben()), 3));

        var last = opened("Why?");
        awaitAssignee(last);
        var placed = placement(last);
        assertThat(placed.get("state").asString()).isEqualTo("given");
        assertThat(placed.get("skipped").get(id(acme.tom())).asString()).isEqualTo("away");
        assertThat(facts(last, "ticket.placed").get("method").asString()).isEqualTo("round-robin");
    }

    @Test
    void theLeastBusyIsGivenTheNextOne() {
        giveOut(Map.of("method", "least-busy", "onlineOnly", false));
        for (var i = 0; i < 4; i++) assign(opened("Of Mara " + i), acme.mara());
        for (var i = 0; i < 2; i++) assign(opened("Of Tom " + i), acme.tom());
        var ben = new ArrayList<String>();
        for (var i = 0; i < 2; i++) ben.add(awaitAssignee(opened("For Ben " + i)));
        assertThat(ben).containsOnly(id(acme.ben()));
    }

    @Test
    void aTicketWaitsWhileAllAreAwayAndIsGivenToWhoComes() {
        giveOut(Map.of("method", "round-robin"));
        var ticket = opened("Anybody?");
        await().atMost(SOON).until(() -> state(ticket).equals("waiting"));
        assertThat(placement(ticket).get("skipped").size()).isEqualTo(3);

        desks.sit(acme, acme.ben());
        assertThat(awaitAssignee(ticket)).isEqualTo(id(acme.ben()));
    }

    @Test
    void whoHasEnoughIsGivenNoMoreUntilOneIsSolved() {
        giveOut(Map.of("method", "round-robin", "mostOpen", 1));
        desks.sit(acme, acme.mara());
        var first = opened("First");
        awaitAssignee(first);
        var second = opened("Second");
        await().atMost(SOON).until(() -> state(second).equals("waiting"));
        assertThat(placement(second).get("skipped").get(id(acme.mara())).asString())
                .isEqualTo("full");

        acme.mara()
                .rest()
                .post(
                        "/tickets/" + first + "/actions",
                        Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200);
        assertThat(awaitAssignee(second)).isEqualTo(id(acme.mara()));
    }

    @Test
    void whatIsNotAnsweredInTimeGoesToAnotherAndIsNotTakenFromTheLast() {
        giveOut(Map.of("method", "round-robin", "takeBackMinutes", 30));
        desks.sit(acme, acme.mara(), acme.ben());
        var ticket = opened("Still there?");
        var first = awaitAssignee(ticket);
        time.passes(acme, ticket);
        await().atMost(SOON).until(() -> !assignee(ticket).equals(first));
        assertThat(facts(ticket, "ticket.taken-back").get("from").asString()).isEqualTo(first);
        var second = assignee(ticket);
        assertThat(List.of(first, second)).containsExactlyInAnyOrder(id(acme.mara()), id(acme.ben()));

        time.passes(acme, ticket);
        await().atMost(SOON).until(() -> time.looked(acme, ticket));
        assertThat(assignee(ticket)).isEqualTo(second);
    }

    @Test
    void whoLetsASecondMessageLieLosesItToo() {
        giveOut(Map.of("method", "round-robin", "takeBackMinutes", 30));
        desks.sit(acme, acme.mara(), acme.ben());
        var ticket = opened("Hello");
        var first = awaitAssignee(ticket);
        var from = "dana@customer." + acme.domain();
        // What we mail ends the time to answer; her next mail begins it again.
        acme.answered(acme.mailed(ticket), from, "Still there?");
        acme.answered(acme.mailed(ticket), from, "And now?");
        await().atMost(SOON).until(() -> time.looked(acme, ticket));
        assertThat(assignee(ticket)).isEqualTo(first);

        time.passes(acme, ticket);
        await().atMost(SOON).until(() -> !assignee(ticket).equals(first));
    }

    @Test
    void aTeamWhereNobodyCanHaveItsTicketsHoldsUpNoOther() {
        for (var team : List.of(acme.billing(), acme.support()))
            acme.tom()
                    .rest()
                    .put("/assignment-policies/" + team, Map.of("method", "round-robin"))
                    .json(200);
        for (var i = 0; i < 6; i++) {
            var waiting = acme.openedFor(acme.billing(), "Of Billing " + i).id();
            await().atMost(SOON).until(() -> state(waiting).equals("waiting"));
        }
        var mine = opened("Of Support");
        await().atMost(SOON).until(() -> state(mine).equals("waiting"));
        desks.sit(acme, acme.mara());
        assertThat(awaitAssignee(mine)).isEqualTo(id(acme.mara()));
    }

    @Test
    void whoAnsweredKeepsIt() {
        giveOut(Map.of("method", "round-robin", "takeBackMinutes", 30));
        desks.sit(acme, acme.mara(), acme.ben());
        var ticket = opened("Hello");
        awaitAssignee(ticket);
        assertThat(placement(ticket).get("takeBackAt").isNull()).isFalse();
        acme.tom().rest().post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Hi"));
        assertThat(placement(ticket).get("takeBackAt").isNull()).isTrue();
        assertThat(time.looked(acme, ticket)).isFalse();
    }

    @Test
    void whoGivesATicketBackIsNotTheNextToHaveIt() {
        giveOut(Map.of("method", "least-busy"));
        desks.sit(acme, acme.mara(), acme.ben());
        var ticket = opened("Not mine");
        var first = awaitAssignee(ticket);
        var nobody = new HashMap<String, Object>();
        nobody.put("assignee", null);
        acme.tom()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", "assign", "arguments", nobody))
                .json(200);
        await().atMost(SOON)
                .until(() -> !assignee(ticket).isEmpty() && !assignee(ticket).equals(first));
    }

    @Test
    void ticketsOfABrandComeToItsTeam() {
        giveOut(Map.of("method", "round-robin", "onlineOnly", false));
        var brand = acme.ada()
                .rest()
                .get("/brands")
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
        acme.ada()
                .rest()
                .put("/default-teams/" + brand, Map.of("team", acme.support()))
                .json(200);
        var ticket = acme.opened("By mail").id();
        awaitAssignee(ticket);
        assertThat(acme.ada()
                        .rest()
                        .get("/tickets/" + ticket)
                        .json(200)
                        .get("team")
                        .asString())
                .isEqualTo(acme.support().toString());
    }

    @Test
    void aTeamThatGivesNothingOutLeavesTicketsToItsPeople() {
        giveOut(Map.of("method", "round-robin", "onlineOnly", false));
        acme.ada().rest().delete("/assignment-policies/" + acme.support()).json(204);
        var quiet = opened("Nobody's");
        giveOut(Map.of("method", "round-robin", "onlineOnly", false));
        awaitAssignee(opened("Somebody's"));
        assertThat(assignee(quiet)).isEmpty();
    }

    @Test
    void onlyWhoMaySetsIt() {
        acme.mara()
                .rest()
                .put("/assignment-policies/" + acme.support(), Map.of("method", "round-robin"))
                .refused(403, "not-allowed");
        acme.tom()
                .rest()
                .put("/assignment-policies/" + acme.support(), Map.of("method", "by-dice"))
                .refused(422, "invalid-value");
    }

    private void giveOut(Map<String, Object> how) {
        acme.tom().rest().put("/assignment-policies/" + acme.support(), how).json(200);
    }

    private String opened(String subject) {
        return acme.openedFor(acme.support(), subject).id();
    }

    private void assign(String ticket, Person to) {
        acme.ada()
                .rest()
                .post(
                        "/tickets/" + ticket + "/actions",
                        Map.of("name", "assign", "arguments", Map.of("assignee", to.id())))
                .json(200);
    }

    private String awaitAssignee(String ticket) {
        return await().atMost(SOON).until(() -> assignee(ticket), to -> !to.isEmpty());
    }

    private String assignee(String ticket) {
        return acme.ada()
                .rest()
                .get("/tickets/" + ticket)
                .json(200)
                .path("assignee")
                .asString("");
    }

    private JsonNode placement(String ticket) {
        return acme.ada().rest().get("/tickets/" + ticket + "/placement").json(200);
    }

    private String state(String ticket) {
        return placement(ticket).get("state").asString();
    }

    private JsonNode facts(String ticket, String event) {
        var history = acme.ada()
                .rest()
                .get("/tickets/" + ticket + "/history")
                .json(200)
                .get("items");
        for (var entry : history) if (entry.get("event").asString().equals(event)) return entry.get("facts");
        throw new AssertionError("No " + event + " in " + history);
    }

    private static JsonNode one(JsonNode items, UUID id) {
        for (var item : items) if (item.get("id").asString().equals(id.toString())) return item;
        throw new AssertionError("No " + id);
    }

    private static String id(Person person) {
        return person.id().toString();
    }
}
