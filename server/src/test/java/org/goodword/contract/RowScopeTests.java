package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@Asvs({"4.1.1", "4.1.3", "4.2.1"})
@GoodwordTest
class RowScopeTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void whoMayNotSeeATicketFindsItNowhere() {
        var id = opened();
        var attachment =
                first(acme.ada(), id).get("attachments").get(0).get("id").asString();
        for (var person : List.of(acme.ada(), acme.tom(), acme.ben())) seesIt(person, id, attachment);
        var before = acme.ada().rest().get("/tickets/" + id).text();
        for (var person : List.of(acme.mara(), acme.lou())) {
            seesNothing(person, id, attachment);
            changesNothing(person, id);
        }
        assertThat(acme.ada().rest().get("/tickets/" + id).text()).isEqualTo(before);
    }

    @Test
    void ofHisOwnTicketsOneSeesThoseAssignedToHim() {
        var id = opened();
        acme.ada()
                .rest()
                .patch("/tickets/" + id, Map.of("assignee", acme.lou().id()))
                .json(200);
        assertThat(acme.lou().rest().get("/tickets").json(200).get("items")).hasSize(1);
        acme.lou().rest().get("/tickets/" + id).json(200);
        acme.openedFor(acme.support(), "Not his");
        assertThat(acme.lou()
                        .rest()
                        .get("/tickets/count")
                        .json(200)
                        .get("count")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aTeamsAgentSeesHerTeamsTicketsAndThoseWithoutATeam() {
        acme.openedFor(acme.support(), "Hers");
        acme.openedFor(acme.billing(), "His");
        acme.opened("Anybody's");
        assertThat(acme.mara().rest().get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactly("Anybody's", "Hers");
        assertThat(acme.ben().rest().get("/tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactly("Anybody's", "His");
        assertThat(acme.mara()
                        .rest()
                        .get("/tickets?q=" + "team:billing")
                        .json(200)
                        .get("items"))
                .isEmpty();
    }

    @Test
    void whoLeavesATeamLosesItsTicketsAtOnce() {
        var id = acme.openedFor(acme.support(), "Hers").id();
        acme.mara().rest().get("/tickets/" + id).json(200);
        acme.ada()
                .rest()
                .patch("/teams/" + acme.support(), Map.of("members", List.of()))
                .json(200);
        acme.mara().rest().get("/tickets/" + id).refused(404, "not-found");
    }

    @Test
    void aRoleWithoutThePermissionIsToldSo() {
        var looker = cast.withRole(acme, "looker", RowScope.ALL, "audit.view").rest();
        var id = opened();
        for (var path : List.of(
                "/agents",
                "/teams",
                "/roles",
                "/contacts",
                "/organisations",
                "/channel-accounts",
                "/outbound",
                "/outbound/state",
                "/inbound/email",
                "/tickets",
                "/tickets/count",
                "/views",
                "/tags",
                "/statuses",
                "/canned-replies",
                "/search?q=stapler",
                "/tickets/" + id,
                "/tickets/" + id + "/messages",
                "/tickets/" + id + "/history",
                "/tickets/" + id + "/draft",
                "/tickets/" + id + "/deliveries",
                "/sign-in-rules",
                "/agents/" + acme.ada().id() + "/access",
                "/agents/" + acme.ada().id())) looker.get(path).refused(403, "not-allowed");
        looker.post("/tickets", acme.ticket("No")).refused(403, "not-allowed");
        looker.patch("/tickets/" + id, Map.of("subject", "No")).refused(403, "not-allowed");
        looker.post("/tickets/" + id + "/messages", Map.of("kind", "note", "body", "No"))
                .refused(403, "not-allowed");
        looker.post("/tickets/" + id + "/actions", Map.of("name", "tag")).refused(403, "not-allowed");
        looker.put("/tickets/" + id + "/draft", Map.of("kind", "note", "html", "No"))
                .refused(403, "not-allowed");
        looker.put("/tickets/" + id + "/read", Map.of("seq", 1)).refused(403, "not-allowed");
        looker.post("/canned-replies", Map.of("title", "No", "html", "No")).refused(403, "not-allowed");
        looker.post("/tickets/actions", Map.of("tickets", List.of(id), "name", "tag"))
                .refused(403, "not-allowed");
        looker.post("/tags/changes", Map.of("tag", "no")).refused(403, "not-allowed");
        looker.put("/notification-defaults", Map.of("notifications", Map.of())).refused(403, "not-allowed");
        assertThat(looker.delete("/outbound/pause").code()).isEqualTo("not-allowed");
        looker.put("/business-hours", Map.of("zone", "UTC", "week", Map.of(), "holidays", List.of()))
                .refused(403, "not-allowed");
        looker.post("/views", Map.of("name", "No", "query", "")).refused(403, "not-allowed");
        looker.post("/contacts", Map.of("name", "No")).refused(403, "not-allowed");
        looker.post("/organisations", Map.of("name", "No")).refused(403, "not-allowed");
        looker.post("/brands", Map.of("key", "no", "name", "No")).refused(403, "not-allowed");
        looker.post("/teams", Map.of("key", "no", "name", "No", "members", List.of()))
                .refused(403, "not-allowed");
        looker.post("/roles", Map.of("key", "no", "name", "No", "permissions", List.of(), "scope", "all"))
                .refused(403, "not-allowed");
        looker.post("/invitations", Map.of("email", "no@x.example", "name", "No"))
                .refused(403, "not-allowed");
        var rules = Map.of(
                "passwordLength", 8, "idleHours", 1, "longestHours", 1, "newDeviceMails", false, "networks", List.of());
        looker.put("/sign-in-rules", rules).refused(403, "not-allowed");
        looker.delete("/agents/" + acme.ada().id() + "/second-factor").refused(403, "not-allowed");
        looker.delete("/agents/" + acme.ada().id() + "/sessions").refused(403, "not-allowed");
        looker.patch("/agents/" + acme.ada().id(), Map.of("name", "No")).refused(403, "not-allowed");
        looker.with("Content-Type", "text/plain").post("/files?name=no", "no").refused(403, "not-allowed");
        looker.with("Content-Type", "message/rfc822")
                .post("/inbound/email", "From: a@b\r\n\r\n")
                .refused(403, "not-allowed");
    }

    @Test
    void nobodyGrantsMoreThanTheyHold() {
        var boss = cast.withRole(acme, "boss", RowScope.MY_TEAMS, "role.manage", "agent.manage", "ticket.view")
                .rest();
        var role = Map.of("key", "more", "name", "More", "permissions", List.of("*"), "scope", "mine");
        boss.post("/roles", role).refused(403, "not-allowed");
        var wider = Map.of("key", "more", "name", "More", "permissions", List.of("ticket.view"), "scope", "all");
        boss.post("/roles", wider).refused(403, "not-allowed");
        boss.post("/invitations", Map.of("email", "x@x.example", "name", "X", "role", "admin"))
                .refused(403, "not-allowed");
        var first = acme.ada().rest().get("/brands").json(200).at("/items/0/id").asString();
        var ofFirst = Limits.of(new BrandScope.Only(Set.of(UUID.fromString(first))), FieldRights.ALL);
        var local = cast.withRole(acme, "local", RowScope.ALL, ofFirst, "role.manage", "ticket.view")
                .rest();
        var everywhere = Map.of("key", "most", "name", "Most", "permissions", List.of("ticket.view"), "scope", "all");
        local.post("/roles", everywhere).refused(403, "not-allowed");
        var there = new java.util.HashMap<String, Object>(everywhere);
        there.put("brands", List.of(first));
        local.post("/roles", there).json(201);
        var admin = acme.ada().agent().role().value();
        boss.patch("/agents/" + acme.lou().id(), Map.of("role", admin)).refused(403, "not-allowed");
    }

    private String opened() {
        var file = acme.ada()
                .rest()
                .with("Content-Type", "text/plain")
                .post("/files?name=a.txt", "a")
                .id();
        var body = acme.ticket("Stapler");
        body.put("team", acme.billing());
        body.put("tags", List.of("cellar"));
        body.put("message", Map.of("body", "Gone", "attachments", List.of(file)));
        return acme.opened(body).id();
    }

    private static tools.jackson.databind.JsonNode first(Person person, String id) {
        return person.rest()
                .get("/tickets/" + id + "/messages")
                .json(200)
                .get("items")
                .get(0);
    }

    private static void seesIt(Person person, String id, String attachment) {
        var rest = person.rest();
        rest.get("/tickets/" + id).json(200);
        rest.get("/tickets/" + id + "/deliveries").json(200);
        assertThat(rest.get("/tickets").json(200).get("items")).hasSize(1);
        assertThat(rest.get("/tags").json(200).at("/items/0/tag").asString()).isEqualTo("cellar");
        assertThat(rest.get("/attachments/" + attachment).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(90))
                .until(() ->
                        rest.get("/search?q=stapler").json(200).get("items").size() == 1);
    }

    private static void seesNothing(Person person, String id, String attachment) {
        var rest = person.rest();
        assertThat(rest.get("/tickets").json(200).get("items")).isEmpty();
        assertThat(rest.get("/tickets?q=%22stapler%22").json(200).get("items")).isEmpty();
        assertThat(rest.get("/tickets/count").json(200).get("count").asInt()).isZero();
        assertThat(rest.get("/tags").json(200).get("items")).isEmpty();
        assertThat(rest.get("/search?q=stapler").json(200).get("items")).isEmpty();
        for (var path : List.of("", "/messages", "/history", "/deliveries", "/draft"))
            rest.get("/tickets/" + id + path).refused(404, "not-found");
        rest.get("/tickets/1").refused(404, "not-found");
        rest.get("/attachments/" + attachment).refused(404, "not-found");
    }

    private static void changesNothing(Person person, String id) {
        var path = "/tickets/" + id;
        person.rest().patch(path, Map.of("subject", "Mine")).refused(404, "not-found");
        person.rest()
                .post(path + "/messages", Map.of("kind", "note", "body", "Mine"))
                .refused(404, "not-found");
        person.rest()
                .post(path + "/actions", Map.of("name", "tag", "arguments", Map.of("add", List.of("mine"))))
                .refused(404, "not-found");
    }
}
