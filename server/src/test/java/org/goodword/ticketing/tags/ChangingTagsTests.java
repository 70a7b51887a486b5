package org.goodword.ticketing.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class ChangingTagsTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void tagsAreListedWithTheirUses() {
        opened("billing", "vip");
        opened("billing");
        assertThat(uses()).isEqualTo(Map.of("billing", 2, "vip", 1));
        var first = ada.get("/tags?limit=1").json(200);
        assertThat(first.get("items").findValuesAsString("tag")).containsExactly("billing");
        var second =
                ada.get("/tags?limit=1&cursor=" + first.get("next").asString()).json(200);
        assertThat(second.get("items").findValuesAsString("tag")).containsExactly("vip");
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(cast.initech().ada().rest().get("/tags").json(200).get("items"))
                .isEmpty();
    }

    @Test
    void oneTagBecomesAnotherOnAllTicketsAndTheirTimesStay() {
        var both = opened("billing", "invoice");
        var one = opened("billing");
        var other = opened("vip");
        var before = ada.get("/tickets/" + one).json(200);
        ada.post("/tags/changes", Map.of("tag", "Billing", "becomes", "Invoice"))
                .json(202);
        awaitUses(Map.of("invoice", 2, "vip", 1));
        assertThat(tags(both)).containsExactly("invoice");
        assertThat(tags(one)).containsExactly("invoice");
        assertThat(tags(other)).containsExactly("vip");
        var after = ada.get("/tickets/" + one).json(200);
        assertThat(after.get("updatedAt")).isEqualTo(before.get("updatedAt"));
        assertThat(after.get("version").asInt())
                .isGreaterThan(before.get("version").asInt());
        assertThat(lastChange(both).at("/facts/added")).isEmpty();
        assertThat(lastChange(one).at("/facts/added/0").asString()).isEqualTo("invoice");
        assertThat(lastChange(one).at("/actor/id").asString())
                .isEqualTo(acme.ada().id().toString());
    }

    @Test
    void savedViewsAskForWhatItBecame() {
        opened("billing");
        var view = ada.post("/views", Map.of("name", "Money", "query", "(tag:billing,vip or -tag:billing) billing"))
                .id();
        var other =
                ada.post("/views", Map.of("name", "Other", "query", "billing")).id();
        ada.post("/tags/changes", Map.of("tag", "billing", "becomes", "vip")).json(202);
        awaitUses(Map.of("vip", 1));
        var queries = new HashMap<String, String>();
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            for (var saved : ada.get("/views").json(200).get("items"))
                queries.put(saved.get("id").asString(), saved.get("query").asString());
            return !queries.getOrDefault(view, "tag:billing").contains("tag:billing");
        });
        assertThat(queries.get(view)).contains("tag:vip").contains("-tag:vip").contains("billing");
        assertThat(queries.get(other)).isEqualTo("billing");
    }

    @Test
    void moreThanOnePieceIsDoneToTheEnd() {
        multiply(opened("old"), 1100);
        ada.post("/tags/changes", Map.of("tag", "old", "becomes", "fresh")).json(202);
        awaitUses(Map.of("fresh", Tags.MOST_COUNTED));
    }

    private void multiply(String ticket, int times) {
        acme.in(() -> transaction.execute(_ -> {
            sql.execute("""
                insert into ticketing.ticket
                select (jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'number', 1000 + n))).*
                  from ticketing.ticket t cross join generate_series(1, {1}) n where t.id = {0}::uuid
                """, DSL.inline(ticket), DSL.inline(times));
            return sql.execute(
                    "insert into ticketing.tag select workspace_id, id, 'old' from ticketing.ticket where number > 1000");
        }));
    }

    @Test
    void aChangeCanBeTakenBackWhileItWaits() {
        var ticket = opened("billing");
        var change = ada.post("/tags/changes", Map.of("tag", "billing", "holdSeconds", 30))
                .json(202)
                .get("id")
                .asString();
        var waiting = ada.get("/tags").json(200).at("/items/0");
        assertThat(waiting.at("/change/id").asString()).isEqualTo(change);
        assertThat(waiting.at("/change/becomes").isNull()).isTrue();
        assertThat(ada.delete("/tags/changes/" + change).status()).isEqualTo(204);
        ada.delete("/tags/changes/" + change).refused(404, "not-found");
        assertThat(ada.get("/tags").json(200).at("/items/0/change").isNull()).isTrue();
        assertThat(tags(ticket)).containsExactly("billing");
    }

    @Test
    void onlyWhoSeesAllTicketsChangesATag() {
        opened("billing");
        var change = Map.of("tag", "billing", "becomes", "invoice");
        acme.mara().rest().post("/tags/changes", change).refused(403, "not-allowed");
        ada.post("/tags/changes", Map.of("tag", "billing", "becomes", "BILLING"))
                .refused(422, "invalid-value");
    }

    @Test
    void statusesSayWhatTheyMayBecome() {
        var statuses = acme.mara().rest().get("/statuses").json(200);
        assertThat(statuses.get("items").findValuesAsString("key"))
                .containsExactly("new", "open", "pending", "on-hold", "solved", "closed");
        assertThat(statuses.at("/items/1/name/de").asString()).isEqualTo("Offen");
        assertThat(statuses.at("/items/0/next").valueStream().map(JsonNode::asString))
                .contains("open")
                .doesNotContain("new");
        assertThat(statuses.at("/items/5/next")).isEmpty();
        assertThat(statuses.at("/types/0/key").asString()).isEqualTo("question");
    }

    private String opened(String... tags) {
        var body = acme.ticket("Stapler");
        body.put("tags", List.of(tags));
        return acme.opened(body).id();
    }

    private List<String> tags(String ticket) {
        return ada.get("/tickets/" + ticket)
                .json(200)
                .get("tags")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode lastChange(String ticket) {
        return ada.get("/tickets/" + ticket + "/history").json(200).at("/items/0");
    }

    private Map<String, Integer> uses() {
        var uses = new HashMap<String, Integer>();
        for (var use : ada.get("/tags").json(200).get("items"))
            uses.put(use.get("tag").asString(), use.get("count").asInt());
        return uses;
    }

    private void awaitUses(Map<String, Integer> wanted) {
        await().atMost(Duration.ofSeconds(60)).until(this::uses, wanted::equals);
    }
}
