package org.goodword.identity.auditing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AuditingTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private String ticket;

    @BeforeEach
    void aTicketIsClosed() {
        acme = cast.acme();
        ada = acme.ada().rest();
        ticket = acme.opened("The printer is on fire").id();
        acme.mara()
                .rest()
                .patch("/tickets/" + ticket, Map.of("priority", "urgent"))
                .json(200);
    }

    @Test
    void whoDidWhatIsFoundByThePerson() {
        var entries = found("?actor=" + acme.mara().id() + "&event=ticket.priority-changed");
        assertThat(entries).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.get("actor").asString()).isEqualTo(acme.mara().id().toString());
            assertThat(entry.get("subject").asString()).isEqualTo(ticket);
            assertThat(entry.get("detail").toString() + entry.get("facts")).contains("urgent");
        });
    }

    @Test
    void byWhatItWasDoneTo() {
        assertThat(found("?subject=ticket:" + ticket))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.get("subject").asString()).isEqualTo(ticket));
        ada.get("/audit?subject=nonsense").refused(422, "invalid-value");
    }

    @Test
    void byTheTimeFromWhichAndBeforeWhich() {
        var all = found("");
        var middle = all.get(all.size() / 2).get("at").asString();
        assertThat(found("?from=" + middle))
                .allSatisfy(entry -> assertThat(entry.get("at").asString()).isGreaterThanOrEqualTo(middle));
        assertThat(found("?to=" + middle))
                .allSatisfy(entry -> assertThat(entry.get("at").asString()).isLessThan(middle));
        assertThat(found("?from=" + middle).size() + found("?to=" + middle).size())
                .isEqualTo(all.size());
    }

    @Test
    void pageAfterPageGivesEachOnce() {
        var ids = new java.util.ArrayList<String>();
        var page = ada.get("/audit?limit=3").json(200);
        while (true) {
            page.get("items").forEach(entry -> ids.add(entry.get("id").asString()));
            if (page.get("next").isNull()) break;
            page = ada.get("/audit?limit=3&cursor=" + page.get("next").asString())
                    .json(200);
        }
        assertThat(ids).doesNotHaveDuplicates().hasSize(found("").size());
    }

    @Test
    void theTableHasALineForEach() {
        var lines =
                ada.get("/audit/csv?subject=ticket:" + ticket).text().lines().toList();
        assertThat(lines).hasSize(found("?subject=ticket:" + ticket).size() + 1);
        assertThat(lines.getFirst()).contains("at,event,actor_kind,actor");
    }

    @Test
    void onlyWhoMayAndSeesAllLooks() {
        acme.mara().rest().get("/audit").refused(403, "not-allowed");
        acme.mara().rest().get("/audit/csv").refused(403, "not-allowed");
        cast.withRole(acme, "peeper", RowScope.MY_TEAMS, "audit.view")
                .rest()
                .get("/audit")
                .refused(403, "not-allowed");
        acme.tom().rest().get("/audit").json(200);
        acme.tom().rest().put("/audit/keeping", Map.of("days", 90)).refused(403, "not-allowed");
    }

    @Test
    void nobodySeesWhatAnotherHouseDoes() {
        var theirs = cast.initech().ada().rest();
        assertThat(theirs.get("/audit?subject=ticket:" + ticket).json(200).get("items"))
                .isEmpty();
        assertThat(theirs.get("/audit?actor=" + acme.mara().id()).json(200).get("items"))
                .isEmpty();
    }

    @Test
    void howLongDetailsAreKeptIsSaidAndWrittenDown() {
        assertThat(ada.get("/audit/keeping").json(200).get("days").isNull()).isTrue();
        ada.put("/audit/keeping", Map.of("days", 365)).json(200);
        assertThat(ada.get("/audit/keeping").json(200).get("days").asInt()).isEqualTo(365);
        assertThat(found("?event=workspace.audit-retention-changed"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.get("facts").get("after").asInt()).isEqualTo(365));
        ada.put("/audit/keeping", Map.of("days", 7)).refused(422, "invalid-value");
    }

    @Test
    void aWrongPersonIsNobody() {
        assertThat(found("?actor=" + UUID.randomUUID())).isEmpty();
    }

    private java.util.List<JsonNode> found(String query) {
        return ada.get("/audit" + query + (query.isEmpty() ? "?" : "&") + "limit=200")
                .json(200)
                .get("items")
                .valueStream()
                .toList();
    }
}
