package org.goodword.ticketing.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class LinkingTests {
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
    void aLinkStandsAtBothTicketsAndIsTakenBack() {
        var outage = acme.opened("Outage").json();
        var child = acme.opened("My phone is dead").id();
        var done = link(child, outage.get("number"), "child-of", true).json(200);
        var up = links(child).get(0);
        assertThat(up.get("direction").asString()).isEqualTo("to");
        assertThat(up.get("kind").asString()).isEqualTo("child-of");
        assertThat(up.get("follow").asBoolean()).isTrue();
        assertThat(up.get("other").get("subject").asString()).isEqualTo("Outage");
        assertThat(up.get("other").get("category").asString()).isEqualTo("new");
        var down = links(outage.get("id").asString()).get(0);
        assertThat(down.get("direction").asString()).isEqualTo("from");
        assertThat(down.get("other").get("id").asString()).isEqualTo(child);
        assertThat(ada.get("/tickets/" + child + "/history").text()).contains("ticket.linked");
        var undone =
                ada.post("/tickets/" + child + "/actions", done.get("undo")).json(200);
        assertThat(links(child)).isEmpty();
        ada.post("/tickets/" + child + "/actions", undone.get("undo")).json(200);
        assertThat(links(child).get(0).get("follow").asBoolean()).isTrue();
    }

    @Test
    void theSameLinkAgainChangesNothingAndItsWishMayChange() {
        var one = acme.opened("One").id();
        var other = acme.opened("Other").id();
        link(one, other, "duplicate-of", false).json(200);
        assertThat(link(one, other, "duplicate-of", false)
                        .json(200)
                        .get("changed")
                        .asBoolean())
                .isFalse();
        var follows = link(one, other, "duplicate-of", true).json(200);
        assertThat(links(one)).hasSize(1);
        ada.post("/tickets/" + one + "/actions", follows.get("undo")).json(200);
        assertThat(links(one).get(0).get("follow").asBoolean()).isFalse();
        link(one, other, "related", false).json(200);
        assertThat(link(other, one, "related", false).json(200).get("changed").asBoolean())
                .isFalse();
        assertThat(unlink(other, one, "related").json(200).get("changed").asBoolean())
                .isTrue();
        assertThat(links(one)).hasSize(1);
        assertThat(unlink(other, one, "related").json(200).get("changed").asBoolean())
                .isFalse();
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var one = acme.opened("One").id();
        var two = acme.opened("Two").id();
        var three = acme.opened("Three").id();
        link(one, one, "related", false).refused(422, "invalid-value");
        link(one, UUID.randomUUID(), "related", false).refused(422, "invalid-value");
        link(one, 987654, "related", false).refused(422, "invalid-value");
        link(one, "nonsense", "related", false).refused(422, "invalid-value");
        link(one, two, "cousin-of", false).refused(422, "invalid-value");
        link(one, two, "related", true).refused(422, "invalid-value");
        link(one, cast.initech().opened("Theirs").id(), "related", false).refused(422, "invalid-value");
        link(one, two, "child-of", false).json(200);
        link(two, three, "child-of", false).json(200);
        var circle = link(three, one, "child-of", false).refused(422, "invalid-value");
        assertThat(circle.json().get("detail").asString()).contains("is a child of this one already");
        link(three, one, "related", false).json(200);
    }

    @Test
    void manyWhoLinkAtOnceCloseNoCircle() throws Exception {
        var ring = new ArrayList<String>();
        for (int at = 0; at < 4; at++) ring.add(acme.opened("Ring " + at).id());
        try (var pool = Executors.newFixedThreadPool(4)) {
            var asked = new ArrayList<Callable<Answer>>();
            for (int at = 0; at < 4; at++) {
                var from = ring.get(at);
                var to = ring.get((at + 1) % 4);
                asked.add(() -> link(from, to, "child-of", false));
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(asked)) statuses.add(answer.get().status());
            assertThat(statuses).containsOnlyOnce(422).contains(200);
        }
    }

    @Test
    void ofATicketOutOfSightOnlyThatThereIsOne() {
        var shown = acme.opened("For all").id();
        var hidden = acme.openedFor(acme.billing(), "Billing's secret").id();
        link(shown, hidden, "caused-by", false).json(200);
        var mara = acme.mara().rest();
        var seen = mara.get("/tickets/" + shown + "/links");
        assertThat(seen.json(200).get("items")).hasSize(1);
        assertThat(seen.json().get("items").get(0).get("other").isNull()).isTrue();
        assertThat(seen.text() + mara.get("/tickets/" + shown + "/history").text())
                .doesNotContain("secret");
        mara.get("/tickets/" + hidden + "/links").refused(404, "not-found");
        act(mara, shown, "unlink", Map.of("to", hidden, "kind", "caused-by")).refused(422, "invalid-value");
        var his = acme.ben()
                .rest()
                .get("/tickets/" + hidden + "/links")
                .json(200)
                .get("items")
                .get(0);
        assertThat(his.get("other").get("id").asString()).isEqualTo(shown);
    }

    @Test
    void manyAreLinkedAndTakenBackAtOnce() {
        var outage = acme.opened("Outage").id();
        var parts = List.of(acme.opened("Part 1").id(), acme.opened("Part 2").id());
        var arguments = Map.of("to", outage, "kind", "child-of", "follow", true);
        var done = ada.post("/tickets/actions", Map.of("tickets", parts, "name", "link", "arguments", arguments))
                .json(200);
        assertThat(links(outage)).hasSize(2);
        done.get("undo").forEach(undo -> ada.post("/tickets/actions", undo).json(200));
        assertThat(links(outage)).isEmpty();
    }

    @Test
    void whatWasMergedIntoATicketBringsItsLinks() {
        var child = acme.opened("Child").id();
        var parent = acme.opened("Parent").id();
        var whole = acme.opened("Whole").id();
        link(child, parent, "child-of", true).json(200);
        var merged = act(ada, parent, "merge", Map.of("into", whole)).json(200);
        assertThat(links(whole).get(0).get("other").get("id").asString()).isEqualTo(child);
        assertThat(links(whole).get(0).get("end").asString()).isEqualTo(parent);
        ada.post("/tickets/" + parent + "/actions", merged.get("undo")).json(200);
        assertThat(links(whole)).isEmpty();
        assertThat(links(parent)).hasSize(1);
    }

    @Test
    void aDeletedTicketTakesItsLinksAlongAndBringsThemBackInAnyOrder() {
        var one = acme.opened("One").id();
        var other = acme.opened("Other").id();
        link(one, other, "related", false).json(200);
        act(ada, one, "delete", Map.of()).json(200);
        assertThat(links(other)).isEmpty();
        act(ada, other, "delete", Map.of()).json(200);
        act(ada, one, "restore", Map.of()).json(200);
        assertThat(links(one)).isEmpty();
        act(ada, other, "restore", Map.of()).json(200);
        assertThat(links(one)).hasSize(1);
        assertThat(links(other)).hasSize(1);
    }

    private JsonNode links(String ticket) {
        return ada.get("/tickets/" + ticket + "/links").json(200).get("items");
    }

    private Answer link(String from, Object to, String kind, boolean follow) {
        return act(ada, from, "link", Map.of("to", to, "kind", kind, "follow", follow));
    }

    private Answer unlink(String from, Object to, String kind) {
        return act(ada, from, "unlink", Map.of("to", to, "kind", kind));
    }

    private static Answer act(Rest rest, String ticket, String name, Map<String, ?> arguments) {
        return rest.post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", arguments));
    }
}
