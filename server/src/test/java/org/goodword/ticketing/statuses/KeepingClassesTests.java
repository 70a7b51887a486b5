package org.goodword.ticketing.statuses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class KeepingClassesTests {
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
    void aNewTypeCanBeGivenAtOnce() {
        ada.post("/ticket-types", Map.of("key", "return", "name", Map.of("en", "Return", "de", "Rückgabe")))
                .json(201);
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("type", "return")).json(200);
        assertThat(ada.get("/tickets?q=type:Return").json(200).get("items").size())
                .isEqualTo(1);
        assertThat(types()).contains("return");
    }

    @Test
    void aTypeInUseGoesOnlyWhenItsTicketsGetAnother() {
        ada.post("/ticket-types", Map.of("key", "return", "name", Map.of("en", "Return")))
                .json(201);
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("type", "return")).json(200);
        ada.post("/views", Map.of("name", "Returns", "query", "type:return", "shared", true))
                .json(201);
        var refused = ada.delete("/ticket-types/return");
        refused.refused(409, "in-use");
        assertThat(refused.json().get("detail").asString())
                .isEqualTo(
                        "One ticket has the type “Return”. Move them to another type, or archive it: they keep it, and"
                                + " no other gets it.");
        ada.delete("/ticket-types/return?moveTo=nothing").refused(422, "invalid-value");
        ada.delete("/ticket-types/return?moveTo=task").json(204);
        ada.patch("/tickets/" + acme.opened("B").id(), Map.of("type", "return")).refused(422, "invalid-value");
        await().atMost(Duration.ofSeconds(30)).until(() -> !all("types").contains("return"));
        assertThat(ada.get("/tickets/" + ticket).json(200).get("type").asString())
                .isEqualTo("task");
        assertThat(ada.get("/views").json(200).get("items").findValuesAsString("query"))
                .contains("type:task");
        var history = ada.get("/tickets/" + ticket + "/history")
                .json(200)
                .get("items")
                .get(0);
        assertThat(history.get("event").asString()).isEqualTo("ticket.type-changed");
    }

    @Test
    void anArchivedTypeIsKeptByWhoHasIt() {
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("type", "task")).json(200);
        ada.patch("/ticket-types/task", Map.of("archived", true)).json(200);
        assertThat(types()).doesNotContain("task");
        assertThat(ada.get("/tickets/" + ticket).json(200).get("type").asString())
                .isEqualTo("task");
        ada.patch("/tickets/" + ticket, Map.of("priority", "high", "type", "task"))
                .json(200);
        ada.patch("/tickets/" + acme.opened("B").id(), Map.of("type", "task")).refused(422, "invalid-value");
        ada.patch("/ticket-types/task", Map.of("archived", false)).json(200);
        assertThat(types()).contains("task");
    }

    @Test
    void aTypeHasStatusesOfItsOwn() {
        ada.post("/statuses", Map.of("key", "in-repair", "category", "on-hold", "name", Map.of("en", "In repair")))
                .json(201);
        ada.patch("/ticket-types/task", Map.of("statuses", List.of("new", "open", "solved")))
                .json(200);
        ada.patch("/ticket-types/task", Map.of("statuses", List.of("new"))).refused(422, "invalid-value");
        var task = acme.opened("A").id();
        ada.patch("/tickets/" + task, Map.of("type", "task")).json(200);
        ada.patch("/tickets/" + task, Map.of("status", "in-repair")).refused(422, "status-not-allowed");
        var other = acme.opened("B").id();
        var repaired =
                ada.patch("/tickets/" + other, Map.of("status", "in-repair")).json(200);
        assertThat(repaired.get("category").asString()).isEqualTo("on-hold");
    }

    @Test
    void statusesHaveWaysBetweenThem() {
        ada.patch("/statuses/open", Map.of("next", List.of("solved"))).json(200);
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("status", "open")).json(200);
        ada.patch("/tickets/" + ticket, Map.of("status", "pending")).refused(422, "status-not-allowed");
        ada.patch("/tickets/" + ticket, Map.of("status", "solved")).json(200);
        ada.patch("/statuses/open", Map.of("next", List.of("nowhere"))).refused(422, "invalid-value");
    }

    @Test
    void aStatusInUseGoesOnlyToOneOfItsCategory() {
        ada.post("/statuses", Map.of("key", "waiting", "category", "pending", "name", Map.of("en", "Waiting")))
                .json(201);
        var ticket = acme.opened("A").id();
        ada.patch("/tickets/" + ticket, Map.of("status", "waiting")).json(200);
        ada.delete("/statuses/waiting").refused(409, "in-use");
        ada.delete("/statuses/waiting?moveTo=open").refused(422, "invalid-value");
        ada.delete("/statuses/waiting?moveTo=pending").json(204);
        await().atMost(Duration.ofSeconds(30)).until(() -> !all("items").contains("waiting"));
        assertThat(ada.get("/tickets/" + ticket).json(200).get("status").asString())
                .isEqualTo("pending");
        var last = ada.delete("/statuses/pending");
        last.refused(422, "invalid-value");
        assertThat(last.json().get("detail").asString()).contains("the only status");
        ada.patch("/statuses/pending", Map.of("archived", true)).refused(422, "invalid-value");
    }

    @Test
    void anUnusedStatusGoesAtOnce() {
        ada.post("/statuses", Map.of("key", "waiting", "category", "pending", "name", Map.of("en", "Waiting")))
                .json(201);
        ada.delete("/statuses/waiting").json(204);
        assertThat(all("items")).doesNotContain("waiting");
    }

    @Test
    void theyAreChangedByWhoMayAndInTheirOwnWorkspace() {
        var mara = acme.mara().rest();
        mara.post("/ticket-types", Map.of("key", "x", "name", Map.of("en", "X")))
                .refused(403, "not-allowed");
        mara.patch("/statuses/open", Map.of("name", Map.of("en", "X"))).refused(403, "not-allowed");
        mara.delete("/ticket-types/task").refused(403, "not-allowed");
        var initech = cast.initech().ada().rest();
        initech.patch("/statuses/open", Map.of("name", Map.of("en", "Theirs"))).json(200);
        initech.delete("/ticket-types/task").json(204);
        assertThat(types()).contains("task");
        assertThat(ada.get("/statuses").text()).doesNotContain("Theirs");
        ada.with("If-Match", "\"7\"")
                .patch("/statuses/open", Map.of("name", Map.of("en", "X")))
                .refused(412, "stale-version");
        ada.post("/statuses", Map.of("key", "open", "category", "open", "name", Map.of("en", "X")))
                .refused(422, "invalid-value");
    }

    private Set<String> types() {
        return keys(ada.get("/statuses").json(200).get("types"));
    }

    private Set<String> all(String list) {
        return keys(ada.get("/statuses?archived=true").json(200).get(list));
    }

    private static Set<String> keys(JsonNode list) {
        return Set.copyOf(list.findValuesAsString("key"));
    }
}
