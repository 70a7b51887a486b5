package org.goodword.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.portal.db.Tables.LINK;
import static org.goodword.portal.db.Tables.SESSION;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/// What a portal keeps of somebody goes where he goes.
@GoodwordTest
class PersonsSessionsTests {
    private static final String DANA = "dana@nordwind.example";

    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @LocalServerPort
    private int port;

    private Company acme;
    private Desk desk;
    private Rest ada;

    @BeforeEach
    void acmeHasAPortal() throws IOException {
        acme = cast.acme();
        desk = Desk.of(acme, port);
        ada = acme.ada().rest();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    @Test
    void whoIsErasedIsSignedOutAndForgotten() {
        var dana = desk.signedIn(DANA);
        var eve = desk.signedIn("eve@elsewhere.example");
        var contact = contact("dana");
        var what =
                ada.get("/contacts/" + contact + "/erasure-preview").json(200).get("parts");
        assertThat(what.findValuesAsString("what")).contains("portalSessions", "portalLinks");

        ada.post("/contacts/" + contact + "/erasures", "").json(202);

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(rows(DANA)).isZero());
        assertThat(dana.at("/").text()).contains("Sign in").doesNotContain(DANA);
        assertThat(eve.at("/").text()).contains("eve@elsewhere.example");
        assertThat(rows("eve@elsewhere.example")).isEqualTo(2);
    }

    @Test
    void whoTurnsOutToBeAnotherStaysSignedInAsHim() {
        desk.ticket("dana.private@home.example", "Of her private self");
        var dana = desk.signedIn(DANA);
        var gone = contact(DANA);
        var into = contact("dana.private");
        ada.post("/contacts/" + into + "/merges", Map.of("from", gone)).json(201);
        assertThat(dana.at("/").text()).contains("Of her private self", DANA);
    }

    private String contact(String words) {
        return ada.get("/contacts?q=" + Rest.encoded(words))
                .json(200)
                .get("items")
                .get(0)
                .get("id")
                .asString();
    }

    private int rows(String email) {
        return acme.in(() -> transaction.execute(
                _ -> sql.fetchCount(LINK, LINK.EMAIL.eq(email)) + sql.fetchCount(SESSION, SESSION.EMAIL.eq(email))));
    }
}
