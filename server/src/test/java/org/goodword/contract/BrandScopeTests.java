package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A role that reaches some brands only. `OtherTeamsTests` walks through all doors, `HiddenTicketsTests` listens.
@GoodwordTest
class BrandScopeTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Company initech;
    private Rest ada;
    private String first;
    private String second;
    private Person rita;

    /// Rita sees everything of the second brand.
    @BeforeEach
    void twoBrands() {
        acme = cast.acme();
        initech = cast.initech();
        ada = acme.ada().rest();
        first = ada.get("/brands").json(200).at("/items/0/id").asString();
        second = ada.post("/brands", Map.of("key", "second", "name", "Second")).id();
        rita = cast.withRole(
                acme, "rita", RowScope.ALL, only(second), "ticket.*", "contact.*", "report.*", "agent.view");
    }

    private static Limits only(String brand) {
        return Limits.of(new BrandScope.Only(Set.of(UUID.fromString(brand))), FieldRights.ALL);
    }

    private String opened(String subject, String brand) {
        var body = acme.ticket(subject);
        body.put("brand", brand);
        return acme.opened(body).id();
    }

    private static List<String> subjects(Rest rest, String query) {
        return rest.get("/tickets?q=" + Rest.encoded(query))
                .json(200)
                .get("items")
                .findValuesAsString("subject");
    }

    @Test
    void listsCountsAndViewsShowItsBrandsOnly() {
        opened("Of the first", first);
        opened("Of the second", second);
        assertThat(subjects(rita.rest(), "")).containsExactly("Of the second");
        assertThat(subjects(rita.rest(), "brand:any")).containsExactly("Of the second");
        assertThat(subjects(rita.rest(), "-brand:second")).isEmpty();
        assertThat(rita.rest().get("/tickets/count").json(200).get("count").asInt())
                .isEqualTo(1);
        assertThat(ada.get("/tickets/count").json(200).get("count").asInt()).isEqualTo(2);
        for (var view : rita.rest().get("/views").json(200).get("items"))
            assertThat(view.get("count").asInt()).as(view.toString()).isLessThanOrEqualTo(1);
        assertThat(rita.rest().get("/tickets/export").text())
                .contains("Of the second")
                .doesNotContain("Of the first");
        assertThat(rita.rest().get("/today").json(200).toString()).doesNotContain("Of the first");
    }

    @Test
    void aTicketGivenToHerInAnotherBrandIsOutOfReachToo() {
        var hidden = opened("Of the first", first);
        var mine = cast.withRole(acme, "own", RowScope.MINE, only(second), "ticket.*");
        for (var person : List.of(rita, mine)) {
            ada.patch("/tickets/" + hidden, Map.of("assignee", person.id())).json(200);
            person.rest().get("/tickets/" + hidden).refused(404, "not-found");
            assertThat(subjects(person.rest(), "assignee:me")).isEmpty();
        }
    }

    @Test
    void searchFollowsATicketFromBrandToBrand() {
        var id = opened("Quagmire", first);
        found(acme.ada(), 1);
        assertThat(search(rita)).isZero();
        ada.patch("/tickets/" + id, Map.of("brand", second)).json(200);
        found(rita, 1);
        ada.patch("/tickets/" + id, Map.of("brand", first)).json(200);
        assertThat(search(rita)).isZero();
        found(acme.ada(), 1);
    }

    private static int search(Person person) {
        return person.rest().get("/search?q=quagmire").json(200).get("items").size();
    }

    private static void found(Person person, int many) {
        await().atMost(Duration.ofSeconds(90)).until(() -> search(person) == many);
    }

    @Test
    void bulkChangesTouchWhatSheReachesOnly() {
        var hidden = opened("Of the first", first);
        var hers = opened("Of the second", second);
        var job = rita.rest()
                .post("/bulk-jobs", Map.of("query", "", "name", "tag", "arguments", Map.of("add", List.of("seen"))))
                .id();
        await().atMost(Duration.ofSeconds(90))
                .until(() -> rita.rest()
                        .get("/bulk-jobs/" + job)
                        .json(200)
                        .get("state")
                        .asString()
                        .equals("done"));
        assertThat(tags(hers)).isEqualTo("[\"seen\"]");
        assertThat(tags(hidden)).isEqualTo("[]");
        var at = Map.of("tickets", List.of(hidden), "name", "tag", "arguments", Map.of("add", List.of("mine")));
        assertThat(rita.rest().post("/tickets/actions", at).json(200).findValuesAsString("code"))
                .containsExactly("not-found");
    }

    private String tags(String ticket) {
        return ada.get("/tickets/" + ticket).json(200).get("tags").toString();
    }

    @Test
    void whatWasDeletedIsRestoredByWhoReachesItsBrand() {
        var hidden = opened("Of the first", first);
        var hers = opened("Of the second", second);
        for (var id : List.of(hidden, hers))
            ada.post("/tickets/" + id + "/actions", Map.of("name", "delete", "arguments", Map.of()))
                    .json(200);
        assertThat(rita.rest().get("/deleted-tickets").json(200).get("items").findValuesAsString("subject"))
                .containsExactly("Of the second");
        var restore = Map.of("name", "restore", "arguments", Map.of());
        rita.rest().post("/tickets/" + hidden + "/actions", restore).refused(404, "not-found");
        rita.rest().post("/tickets/" + hers + "/actions", restore).json(200);
    }

    @Test
    void reportsCountAndListWhatSheReaches() {
        opened("Of the first", first);
        opened("Of the second", second);
        await().atMost(Duration.ofSeconds(90))
                .until(() -> acme.ada()
                                .rest()
                                .get("/reports/volume?by=brand")
                                .json(200)
                                .at("/part/total/count")
                                .asInt()
                        == 2);
        var volume = rita.rest().get("/reports/volume?by=brand").json(200);
        assertThat(volume.at("/part/total/count").asInt()).isEqualTo(1);
        assertThat(volume.at("/part/rows").findValuesAsString("label")).containsExactly("Second");
        assertThat(rita.rest().get("/reports/volume/tickets?by=brand").json(200).findValuesAsString("subject"))
                .containsExactly("Of the second");
        assertThat(rita.rest()
                        .get("/reports/volume/tickets?by=brand&row=" + first)
                        .json(200)
                        .get("items"))
                .isEmpty();
        assertThat(rita.rest().get("/wallboard").json(200).toString()).doesNotContain("Of the first");
    }

    @Test
    void whoCanSeeATicketNamesTheBrandsOfTheRole() {
        var hers = opened("Of the second", second);
        var hidden = opened("Of the first", first);
        var seen = ada.get("/tickets/" + hers + "/audience").json(200);
        var viewer = seen.get("items")
                .valueStream()
                .filter(one -> one.get("agent").asString().equals(rita.id().toString()))
                .findFirst()
                .orElseThrow();
        assertThat(viewer.get("reason").asString()).isEqualTo("all");
        assertThat(viewer.get("brand").asBoolean()).isTrue();
        assertThat(seen.get("otherBrands").asInt()).isZero();
        var unseen = ada.get("/tickets/" + hidden + "/audience").json(200);
        assertThat(unseen.get("items").toString()).doesNotContain(rita.id().toString());
        assertThat(unseen.get("otherBrands").asInt()).isEqualTo(1);
        assertThat(unseen.get("others").asInt()).isEqualTo(seen.get("others").asInt() + 1);
    }

    @Test
    void sheOpensAndMovesTicketsInHerBrandsOnly() {
        var body = new HashMap<>(acme.ticket("Hers"));
        assertThat(rita.rest().post("/tickets", body).json(201).get("brand").asString())
                .isEqualTo(second);
        body.put("brand", first);
        rita.rest().post("/tickets", body).refused(403, "brand-out-of-reach");
        var id = opened("Of the second", second);
        rita.rest().patch("/tickets/" + id, Map.of("brand", first)).refused(403, "brand-out-of-reach");
        assertThat(ada.get("/tickets/" + id).json(200).get("brand").asString()).isEqualTo(second);
    }

    @Test
    void whatTellsOfEveryBrandIsRefusedInWords() {
        var all = cast.withRole(acme, "all", RowScope.ALL, only(second), "*").rest();
        for (var path : List.of("/audit", "/outbound", "/inbound/email", "/imports", "/workspace-exports", "/webhooks"))
            all.get(path).refused(403, "not-allowed");
        all.post("/tags/changes", Map.of("tag", "seen")).refused(403, "not-allowed");
        ada.get("/outbound").json(200);
    }

    @Test
    void aRoleNamesBrandsOfItsWorkspace() {
        var theirs =
                initech.ada().rest().get("/brands").json(200).at("/items/0/id").asString();
        var body = new HashMap<String, Object>(
                Map.of("key", "one", "name", "One", "permissions", List.of("ticket.view"), "scope", "all"));
        body.put("brands", List.of(theirs));
        ada.post("/roles", body).refused(422, "invalid-value");
        body.put("brands", List.of(second));
        var made = ada.post("/roles", body).json(201);
        assertThat(made.get("brands").toString()).isEqualTo("[\"" + second + "\"]");
        var widened = ada.patch("/roles/" + made.get("id").asString(), Map.of("brands", List.of()))
                .json(200);
        assertThat(widened.get("brands")).isEmpty();
        var admin = acme.ada().agent().role().value();
        ada.patch("/roles/" + admin, Map.of("brands", List.of(second))).refused(422, "invalid-value");
    }

    @Test
    void aChangeHoldsAtOnceAndSheIsToldHerReach() {
        opened("Of the first", first);
        assertThat(rita.rest().get("/session").json(200).get("brands").toString())
                .isEqualTo("[\"" + second + "\"]");
        assertThat(subjects(rita.rest(), "")).isEmpty();
        ada.patch("/roles/" + rita.agent().role().value(), Map.of("brands", List.of(first, second)))
                .json(200);
        assertThat(subjects(rita.rest(), "")).containsExactly("Of the first");
    }

    @Test
    void theOtherWorkspaceStaysOutOfReach() {
        initech.opened("Theirs");
        opened("Of the second", second);
        assertThat(subjects(rita.rest(), "")).containsExactly("Of the second");
    }
}
