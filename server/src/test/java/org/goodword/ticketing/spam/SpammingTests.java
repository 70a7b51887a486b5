package org.goodword.ticketing.spam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class SpammingTests {
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
    void spamClosesLeavesListsAndCountsAndComesBackAsItWas() {
        var ticket = acme.opened("Cheap watches").id();
        acme.opened("Stapler");
        var done = act(ticket, Map.of("name", "spam", "arguments", Map.of()));
        assertThat(done.get("changed").asBoolean()).isTrue();
        assertThat(ticket(ticket).get("spam").asBoolean()).isTrue();
        assertThat(ticket(ticket).get("category").asString()).isEqualTo("closed");
        assertThat(listed("")).containsExactly("Stapler");
        assertThat(listed("category:closed")).isEmpty();
        assertThat(listed("is:spam")).containsExactly("Cheap watches");
        assertThat(count("")).isEqualTo(1);
        assertThat(count("is:spam")).isEqualTo(1);
        assertThat(ada.get("/tickets/" + ticket + "/messages").json(200).get("items"))
                .as("all that was said is kept")
                .hasSize(1);

        act(ticket, done.get("undo"));
        assertThat(ticket(ticket).get("spam").asBoolean()).isFalse();
        assertThat(ticket(ticket).get("category").asString()).isEqualTo("new");
        assertThat(listed("")).containsExactlyInAnyOrder("Stapler", "Cheap watches");
        assertThat(ada.get("/tickets/" + ticket + "/history").text()).contains("ticket.spam", "ticket.not-spam");
    }

    @Test
    void whatIsReleasedIsOpenAndMarkedOnceOnly() {
        var ticket = acme.opened("Cheap watches").id();
        act(ticket, Map.of("name", "spam", "arguments", Map.of()));
        assertThat(act(ticket, Map.of("name", "spam", "arguments", Map.of()))
                        .get("changed")
                        .asBoolean())
                .isFalse();
        act(ticket, Map.of("name", "not-spam", "arguments", Map.of()));
        assertThat(ticket(ticket).get("category").asString()).isEqualTo("open");
        assertThat(act(ticket, Map.of("name", "not-spam", "arguments", Map.of()))
                        .get("changed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void nobodyMarksWhatIsNotShown() {
        var ticket = acme.openedFor(acme.billing(), "Invoice").id();
        acme.lou()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", "spam", "arguments", Map.of()))
                .refused(404, "not-found");
    }

    private JsonNode act(String ticket, Object action) {
        return ada.post("/tickets/" + ticket + "/actions", action).json(200);
    }

    private JsonNode ticket(String id) {
        return ada.get("/tickets/" + id).json(200);
    }

    private List<String> listed(String q) {
        return ada.get("/tickets?q=" + Rest.encoded(q)).json(200).get("items").findValuesAsString("subject");
    }

    private int count(String q) {
        return ada.get("/tickets/count?q=" + Rest.encoded(q))
                .json(200)
                .get("count")
                .asInt();
    }
}
