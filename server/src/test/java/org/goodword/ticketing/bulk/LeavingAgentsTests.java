package org.goodword.ticketing.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A colleague leaves, and her customers do not wait for her.
@GoodwordTest
class LeavingAgentsTests {
    private static final Duration SOON = Duration.ofSeconds(90);

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
    void whoHasOpenTicketsDoesNotLeaveUntilSomebodyTakesThem() {
        for (var n = 0; n < 3; n++) marasTicket("Lamp " + n);
        var done = marasTicket("Done");
        ada.patch("/tickets/" + done, Map.of("status", "solved")).json(200);
        var refused = ada.patch(mara(), Map.of("active", false)).refused(409, "open-tickets");
        assertThat(refused.json().get("count").asInt()).isEqualTo(3);
        assertThat(refused.json().get("detail").asString())
                .startsWith(acme.mara().agent().name() + " has 3 open tickets. Say");
        assertThat(ada.get(mara()).json(200).get("state").asString()).isEqualTo("active");

        ada.patch(mara(), leaving(acme.tom().id())).json(200);
        assertThat(ada.get(mara()).json(200).get("state").asString()).isEqualTo("deactivated");
        await().atMost(SOON).until(() -> count("assignee:" + acme.tom().id()) == 3);
        assertThat(count("assignee:" + acme.mara().id())).isEqualTo(1);
        assertThat(ada.get("/bulk-jobs")
                        .json(200)
                        .get("items")
                        .get(0)
                        .get("total")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void orTheyWaitForNobodyInParticular() {
        marasTicket("Lamp");
        ada.patch(mara(), leaving(null)).json(200);
        await().atMost(SOON).until(() -> count("assignee:none") == 1);
    }

    @Test
    void whoeverLetsHerGoNeedNotSeeThemHimself() {
        var ticket = marasTicket("Lamp");
        var people = cast.withRole(acme, "people", RowScope.MINE, "agent.*", "ticket.view", "ticket.assign")
                .rest();
        people.get("/tickets/" + ticket).refused(404, "not-found");

        people.patch(mara(), leaving(acme.tom().id())).json(200);

        await().atMost(SOON).until(() -> count("assignee:" + acme.tom().id()) == 1);
        people.get("/tickets/" + ticket).refused(404, "not-found");
        var job = people.get("/bulk-jobs").json(200).get("items").get(0);
        assertThat(job.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void onlySomebodyElseWhoIsThereTakesThem() {
        marasTicket("Lamp");
        for (var nobody : List.of(acme.mara().id(), UUID.randomUUID()))
            ada.patch(mara(), leaving(nobody)).refused(422, "invalid-value");
        ada.patch("/agents/" + acme.ben().id(), Map.of("active", false)).json(200);
        ada.patch(mara(), leaving(acme.ben().id())).refused(422, "invalid-value");
        ada.patch(mara(), Map.of("successor", acme.tom().id())).refused(422, "invalid-value");
        ada.patch(mara(), Map.of("name", "Mara M.")).json(200);
        assertThat(count("assignee:" + acme.mara().id())).isEqualTo(1);
    }

    private String mara() {
        return "/agents/" + acme.mara().id();
    }

    private static Map<String, Object> leaving(@Nullable UUID successor) {
        var body = new HashMap<String, Object>();
        body.put("active", false);
        body.put("successor", successor);
        return body;
    }

    private String marasTicket(String subject) {
        var ticket = acme.openedFor(acme.support(), subject).id();
        ada.patch("/tickets/" + ticket, Map.of("assignee", acme.mara().id())).json(200);
        return ticket;
    }

    private int count(String filter) {
        return ada.get("/tickets/count?q=" + filter).json(200).get("count").asInt();
    }
}
