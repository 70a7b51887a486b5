package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What holds for a while, and then no longer. Rows are made older than they are, as nobody waits a week for a test.
@GoodwordTest
class TimePassesTests {
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
    @Asvs("2.3.1")
    void anInvitationHoldsForSevenDays() throws SQLException {
        var early = invite("early");
        var late = invite("late");
        pass("6 days 23 hours", "identity.one_time_link", "expires_at");
        accept(early).json(204);
        pass("1 hour", "identity.one_time_link", "expires_at");
        accept(late).refused(404, "link-expired");
    }

    @Test
    void anIdempotencyKeyHoldsForADay() throws SQLException {
        var first = open("Stapler").id();
        pass("23 hours", "platform.idempotency", "created_at");
        assertThat(open("Stapler").id()).isEqualTo(first);
        open("Another body").refused(422, "idempotency-key-reused");
        pass("1 hour 1 minute", "platform.idempotency", "created_at");
        assertThat(open("Another body").id()).isNotEqualTo(first);
    }

    private Rest.Answer open(String subject) {
        return ada.with("Idempotency-Key", "once").post("/tickets", acme.ticket(subject));
    }

    private String invite(String who) {
        var link = ada.post("/invitations", Map.of("email", who + "@" + acme.domain(), "name", who, "role", "agent"))
                .json(201)
                .get("link")
                .asString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private Rest.Answer accept(String token) {
        return cast.anonymous()
                .with("Host", acme.domain())
                .put("/invitations/" + token + "/acceptance", Map.of("password", Company.PASSWORD));
    }

    private void pass(String time, String table, String column) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            var rows = statement.executeUpdate("update %1$s set %2$s = %2$s - interval '%3$s' where workspace_id = %4$d"
                    .formatted(table, column, time, acme.workspace().value()));
            assertThat(rows).isPositive();
        }
    }
}
