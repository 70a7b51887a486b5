package org.goodword.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.ticketing.deleting.WholeDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An erasure that is killed in the middle of a piece finishes, and counts once.
@GoodwordTest
class KilledErasureTests {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final String PERSON = "Killed Kowalski";

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Test
    void itFinishesAndCountsOnce() throws SQLException {
        var acme = cast.acme();
        var ada = acme.ada().rest();
        var database = new WholeDatabase(owner, acme.workspace());
        for (var subject : new String[] {"First", "Second", "Stumbling block"}) {
            var ticket = acme.ticket(subject);
            ticket.put("requester", Map.of("name", PERSON, "email", "kowalski@killed.example"));
            acme.opened(ticket);
        }
        var contact =
                ada.get("/contacts?q=kowalski").json(200).at("/items/0/id").asString();
        executed("""
                create or replace function ticketing.stumble() returns trigger language plpgsql as
                  $$ begin raise exception 'killed'; end $$;
                create trigger stumble before delete on ticketing.ticket for each row
                  when (old.subject = 'Stumbling block') execute function ticketing.stumble();
                """);
        String erasure;
        try {
            erasure = ada.post("/contacts/" + contact + "/erasures", "").id();
            // What came before the tickets is done; the piece with all three is taken back again and again.
            await().atMost(SOON)
                    .until(() -> database.count("select count(*) from privacy.erasure where workspace_id = ?"
                                    + " and step = 'ticketing' and state = 'running'")
                            == 1);
            assertThat(database.count("select count(*) from ticketing.ticket where workspace_id = ?"))
                    .isEqualTo(3);
        } finally {
            executed("drop trigger stumble on ticketing.ticket");
        }
        var receipt = await().atMost(SOON)
                .until(
                        () -> ada.get("/erasures/" + erasure).json(200),
                        one -> one.get("state").asString().equals("done"));
        assertThat(receipt.at("/counts/tickets").asInt()).isEqualTo(3);
        assertThat(receipt.at("/counts/messages").asInt()).isEqualTo(3);
        assertThat(database.count("select count(*) from ticketing.ticket where workspace_id = ?"))
                .isZero();
        assertThat(database.whereIsSaid("kowalski")).isEmpty();
    }

    private void executed(String statement) throws SQLException {
        try (var connection = owner.open();
                var made = connection.createStatement()) {
            made.execute(statement);
            if (!connection.getAutoCommit()) connection.commit();
        }
    }
}
