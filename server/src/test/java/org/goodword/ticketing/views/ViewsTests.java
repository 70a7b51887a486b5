package org.goodword.ticketing.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class ViewsTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        cast.initech().opened("Not ours");
    }

    @Test
    void readyViewsComeFirstThenTheTeamsOneSees() {
        assertThat(names(acme.ada()))
                .containsExactly(
                        "open", "mine", "unassigned", "mentions", "snoozed", "solved", "all", "Billing", "Support");
        assertThat(names(acme.mara())).endsWith("all", "Support");
        assertThat(view(acme.mara(), "Support").get("kind").asString()).isEqualTo("team");
    }

    @Test
    void eachViewCountsWhatItShowsToWhoAsks() {
        acme.openedFor(acme.support(), "Hers");
        acme.openedFor(acme.billing(), "His");
        var mine = acme.opened("Mine").id();
        acme.ada()
                .rest()
                .patch("/tickets/" + mine, Map.of("assignee", acme.ada().id(), "status", "solved"))
                .json(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(counts(acme.ada())).containsExactly(2, 0, 2, 0, 0, 1, 3, 1, 1);
            assertThat(counts(acme.mara())).containsExactly(1, 0, 1, 0, 0, 1, 2, 1);
        });
        for (var view : views(acme.ada())) {
            var shown = acme.ada()
                    .rest()
                    .get("/tickets?q="
                            + org.goodword.cast.Rest.encoded(view.get("query").asString()))
                    .json(200)
                    .get("items");
            assertThat(shown).as(view.toString()).hasSize(view.get("count").asInt());
        }
    }

    @Test
    void withoutCountsViewsAreTheSameButForThem() {
        acme.openedFor(acme.support(), "Hers");
        var bare = acme.mara().rest().get("/views?counted=false").json(200).get("items");
        assertThat(bare).hasSameSizeAs(views(acme.mara())).allSatisfy(view -> {
            assertThat(view.get("count").isNull()).isTrue();
            assertThat(view.get("more").isNull()).isTrue();
        });
        for (var place = 0; place < bare.size(); place++)
            assertThat(bare.get(place).get("query"))
                    .isEqualTo(views(acme.mara()).get(place).get("query"));
    }

    @Test
    void aSavedViewIsOnesOwnUntilItIsShared() {
        var made = acme.mara()
                .rest()
                .post("/views", Map.of("name", "Urgent", "query", "priority:urgent"))
                .json(201);
        var path = "/views/" + made.get("id").asString();
        assertThat(names(acme.mara())).contains("Urgent");
        assertThat(names(acme.ben())).doesNotContain("Urgent");
        acme.ben().rest().patch(path, Map.of("name", "Mine")).refused(404, "not-found");
        acme.mara().rest().patch(path, Map.of("shared", true)).json(200);
        assertThat(names(acme.ben())).contains("Urgent");
        acme.mara().rest().delete(path).json(204);
        assertThat(names(acme.ben())).doesNotContain("Urgent");
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefused() {
        var ada = acme.ada().rest();
        var path = "/views/"
                + ada.post("/views", Map.of("name", "Vips", "query", "tag:vip", "shared", true))
                        .id();
        acme.tom().rest().patch(path, Map.of("name", "VIPs")).json(200);
        ada.with("If-Match", "\"1\"").patch(path, Map.of("query", "tag:v")).refused(412, "stale-version");
        ada.with("If-Match", "\"2\"").patch(path, Map.of("query", "tag:v")).json(200);
        assertThat(view(acme.tom(), "VIPs").get("query").asString()).isEqualTo("tag:v");
    }

    @Test
    void whatCannotBeReadOrIsNotAllowedIsNotSaved() {
        var ada = acme.ada().rest();
        ada.post("/views", Map.of("name", "X", "query", "colour:red")).refused(400, "invalid-filter");
        ada.post("/views", Map.of("name", " ", "query", "")).refused(422, "invalid-value");
        var looker = cast.withRole(acme, "looker", RowScope.ALL, "ticket.view").rest();
        looker.post("/views", Map.of("name", "X", "query", "", "shared", true)).refused(403, "not-allowed");
        var shared = ada.post("/views", Map.of("name", "X", "query", "", "shared", true))
                .id();
        looker.delete("/views/" + shared).refused(403, "not-allowed");
        looker.delete("/views/" + UUID.randomUUID()).refused(404, "not-found");
        looker.post("/views", Map.of("name", "Own", "query", "")).json(201);
    }

    private List<JsonNode> views(Person person) {
        return person.rest().get("/views").json(200).get("items").valueStream().toList();
    }

    private List<String> names(Person person) {
        return views(person).stream().map(view -> view.get("name").asString()).toList();
    }

    private List<Integer> counts(Person person) {
        return views(person).stream().map(view -> view.get("count").asInt()).toList();
    }

    private JsonNode view(Person person, String name) {
        return views(person).stream()
                .filter(view -> view.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
