package org.goodword.ticketing.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class FollowingTests {
    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    private Company acme;
    private Rest ada;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        ada = acme.ada().rest();
    }

    @Test
    void whatFollowsIsSolvedWithItDownToTheLastAndSaysWhy() {
        var outage = acme.opened("Outage").id();
        var child = acme.opened("Child").id();
        var grandchild = acme.opened("Grandchild").id();
        var bystander = acme.opened("Bystander").id();
        link(child, outage, "child-of", true);
        link(grandchild, child, "duplicate-of", true);
        link(bystander, outage, "child-of", false);
        status(outage, "solved");
        becomes(grandchild, "solved");
        assertThat(category(child)).isEqualTo("solved");
        assertThat(category(bystander)).isEqualTo("new");
        var history = ada.get("/tickets/" + grandchild + "/history").text();
        assertThat(history).contains("ticket.solved-with").contains(child);
    }

    @Test
    void whatOpensAgainTakesNobodyAlong() {
        var cause = acme.opened("Cause").id();
        var effect = acme.opened("Effect").id();
        link(effect, cause, "caused-by", true);
        status(cause, "solved");
        becomes(effect, "solved");
        status(cause, "open");
        status(cause, "solved");
        var later = acme.opened("Later").id();
        link(later, cause, "caused-by", true);
        status(cause, "open");
        assertThat(category(effect)).isEqualTo("solved");
        status(cause, "solved");
        becomes(later, "solved");
    }

    @Test
    void whatCannotBeSolvedStaysAndSaysSo() throws SQLException {
        var outage = acme.opened("Outage").id();
        var child = acme.opened("Child").id();
        link(child, outage, "child-of", true);
        forbidNewToSolved();
        status(outage, "open");
        status(outage, "solved");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> ada.get("/tickets/" + child + "/history").text().contains("ticket.not-solved-with"));
        assertThat(ada.get("/tickets/" + child + "/history").text()).contains("status-not-allowed");
        assertThat(category(child)).isEqualTo("new");
    }

    @Test
    void whoWasMergedFollowsWhereItGoesOnAndAMergeSolvesNothing() {
        var child = acme.opened("Child").id();
        var parent = acme.opened("Parent").id();
        var whole = acme.opened("Whole").id();
        var probe = acme.opened("Probe").id();
        link(child, parent, "child-of", true);
        link(probe, whole, "child-of", true);
        ada.post("/tickets/" + parent + "/actions", Map.of("name", "merge", "arguments", Map.of("into", whole)))
                .json(200);
        assertThat(category(child)).isEqualTo("new");
        status(whole, "solved");
        becomes(probe, "solved");
        becomes(child, "solved");
    }

    private void forbidNewToSolved() throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement("delete from ticketing.status_transition"
                        + " where workspace_id = ? and from_key = 'new' and to_key = 'solved'")) {
            statement.setInt(1, acme.workspace().value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private void link(String from, String to, String kind, boolean follow) {
        var arguments = Map.of("to", to, "kind", kind, "follow", follow);
        ada.post("/tickets/" + from + "/actions", Map.of("name", "link", "arguments", arguments))
                .json(200);
    }

    private void status(String ticket, String key) {
        ada.patch("/tickets/" + ticket, Map.of("status", key)).json(200);
    }

    private void becomes(String ticket, String category) {
        await().atMost(Duration.ofSeconds(60)).until(() -> category(ticket).equals(category));
    }

    private String category(String ticket) {
        return ada.get("/tickets/" + ticket).json(200).get("category").asString();
    }
}
