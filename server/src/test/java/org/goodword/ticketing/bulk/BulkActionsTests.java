package org.goodword.ticketing.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
class BulkActionsTests {
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
    void oneRequestChangesManyAndItsUndosTakeItBack() {
        var tickets = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            var body = acme.ticket("Ticket " + i);
            if (i % 2 == 0) body.put("team", acme.billing());
            if (i == 5) body.put("team", acme.support());
            tickets.add(acme.opened(body).id());
        }
        var done = bulk(tickets, "assign", Map.of("team", acme.support()));
        assertThat(done.get("results").findValuesAsString("ticket")).containsExactlyElementsOf(tickets);
        assertThat(done.get("results")
                        .valueStream()
                        .map(one -> one.get("changed").asBoolean()))
                .containsExactly(true, true, true, true, true, false);
        assertThat(teams(tickets)).containsOnly(acme.support().toString());
        assertThat(done.get("undo")).hasSize(2);
        for (var undo : done.get("undo")) ada.post("/tickets/actions", undo).json(200);
        assertThat(teams(tickets))
                .containsOnly(acme.billing().toString(), "", acme.support().toString());
        assertThat(teams(tickets).get(0)).isEqualTo(acme.billing().toString());
        assertThat(teams(tickets).get(1)).isEmpty();
    }

    @Test
    void whatOneRefusesKeepsNoOtherFromIt() {
        var open = acme.opened("Open").id();
        var closed = acme.opened("Closed").id();
        ada.patch("/tickets/" + closed, Map.of("status", "closed")).json(200);
        var nobodys = UUID.randomUUID().toString();
        var done = bulk(List.of(closed, nobodys, open), "status", Map.of("status", "solved"));
        assertThat(done.at("/results/0/problem/code").asString()).isEqualTo("status-not-allowed");
        assertThat(done.at("/results/1/problem/code").asString()).isEqualTo("not-found");
        assertThat(done.at("/results/2/changed").asBoolean()).isTrue();
        assertThat(ada.get("/tickets/" + open).json(200).get("status").asString())
                .isEqualTo("solved");
        assertThat(ada.get("/tickets/" + closed).json(200).get("status").asString())
                .isEqualTo("closed");
    }

    @Test
    void whatOneMayNotSeeIsNotChanged() {
        var his = acme.openedFor(acme.billing(), "His").id();
        var theirs = cast.initech().opened("Theirs").id();
        var answer = acme.mara()
                .rest()
                .post(
                        "/tickets/actions",
                        Map.of(
                                "tickets",
                                List.of(his, theirs),
                                "name",
                                "tag",
                                "arguments",
                                Map.of("add", List.of("x"))))
                .json(200);
        assertThat(answer.get("results").findValuesAsString("code")).containsExactly("not-found", "not-found");
        assertThat(ada.get("/tickets/" + his).json(200).get("tags")).isEmpty();
    }

    @Test
    void fiveHundredAreEnough() {
        var many = new ArrayList<String>();
        for (var i = 0; i < 501; i++) many.add(UUID.randomUUID().toString());
        ada.post("/tickets/actions", Map.of("tickets", many, "name", "tag")).refused(422, "invalid-value");
        ada.post("/tickets/actions", Map.of("tickets", List.of(), "name", "tag"))
                .refused(422, "invalid-value");
        ada.post("/tickets/actions", Map.of("tickets", many.subList(0, 1), "name", "fly"))
                .refused(404, "not-found");
    }

    private JsonNode bulk(List<String> tickets, String name, Map<String, Object> arguments) {
        return ada.post("/tickets/actions", Map.of("tickets", tickets, "name", name, "arguments", arguments))
                .json(200);
    }

    private List<String> teams(List<String> tickets) {
        return tickets.stream()
                .map(id -> ada.get("/tickets/" + id).json(200).get("team").asString(""))
                .toList();
    }
}
