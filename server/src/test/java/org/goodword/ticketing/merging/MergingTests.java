package org.goodword.ticketing.merging;

import static org.assertj.core.api.Assertions.assertThat;

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
class MergingTests {
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
    void theMergedTicketClosesKeepsItsMessagesAndTellsWhereItGoesOn() {
        var one = opened("Stapler", "dana");
        var other = opened("Red stapler", "fox");
        var done = merge(one, other).json(200);
        var merged = ticket(one);
        assertThat(merged.get("category").asString()).isEqualTo("closed");
        assertThat(merged.get("mergedInto").asString()).isEqualTo(other);
        assertThat(ada.get("/tickets/" + one + "/messages").json(200).get("items"))
                .hasSize(1);
        assertThat(ada.get("/tickets/" + other + "/history").text()).contains("ticket.merged-in");
        assertThat(merge(one, other).json(200).get("changed").asBoolean()).isFalse();
        ada.post("/tickets/" + one + "/actions", done.get("undo")).json(200);
        assertThat(ticket(one).get("mergedInto").isNull()).isTrue();
        assertThat(ticket(one).get("category").asString()).isEqualTo("new");
    }

    @Test
    void repliesGoToThePeopleOfBoth() {
        var one = opened("Stapler", "dana");
        var other = opened("Red stapler", "fox");
        merge(one, other).json(200);
        var reply = ada.post("/tickets/" + other + "/messages", Map.of("kind", "reply", "body", "Both of you"))
                .json(201);
        assertThat(reply.get("addresses").findValuesAsString("address"))
                .containsExactlyInAnyOrder("dana@customer." + acme.domain(), "fox@customer." + acme.domain());
    }

    @Test
    void laterMailGoesWhereTheTicketGoesOn() {
        var one = opened("Stapler", "dana");
        var other = opened("Red stapler", "fox");
        var third = opened("Office supplies", "walter");
        var asked = acme.mailed(one);
        merge(one, other).json(200);
        merge(other, third).json(200);
        assertThat(acme.answered(asked, "dana@customer." + acme.domain(), "And now?"))
                .isEqualTo(third);
        assertThat(ada.get("/tickets/" + third + "/messages").text()).contains("And now?");
        assertThat(ada.get("/tickets/" + one + "/messages").json(200).get("items"))
                .hasSize(2);
    }

    @Test
    void whatCannotBeMergedIsRefused() {
        var one = opened("Stapler", "dana");
        var other = opened("Red stapler", "fox");
        var third = opened("Office supplies", "walter");
        merge(one, one).refused(422, "invalid-value");
        merge(one, UUID.randomUUID().toString()).refused(422, "invalid-value");
        merge(one, cast.initech().opened("Theirs").id()).refused(422, "invalid-value");
        merge(one, other).json(200);
        merge(one, third).refused(422, "invalid-value");
        merge(third, one).refused(422, "invalid-value");
        merge(other, one).refused(422, "invalid-value");
        ada.patch("/tickets/" + third, Map.of("status", "closed")).json(200);
        merge(other, third).refused(409, "ticket-closed");
        var his = acme.openedFor(acme.billing(), "His").id();
        acme.mara()
                .rest()
                .post("/tickets/" + other + "/actions", Map.of("name", "merge", "arguments", Map.of("into", his)))
                .refused(422, "invalid-value");
    }

    private String opened(String subject, String who) {
        var body = acme.ticket(subject);
        body.put("requester", Map.of("name", who, "email", who + "@customer." + acme.domain()));
        return acme.opened(body).id();
    }

    private Rest.Answer merge(String ticket, String into) {
        return ada.post("/tickets/" + ticket + "/actions", Map.of("name", "merge", "arguments", Map.of("into", into)));
    }

    private JsonNode ticket(String id) {
        return ada.get("/tickets/" + id).json(200);
    }
}
