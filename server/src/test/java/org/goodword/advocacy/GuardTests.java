package org.goodword.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.advocacy.Praised.SENTENCE;
import static org.goodword.advocacy.Praised.SOON;
import static org.goodword.platform.infra.db.Tables.DUE_WORK;
import static org.goodword.ticketing.db.Tables.TICKET;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class GuardTests {
    @Autowired
    private Cast cast;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private Praised acme;

    @BeforeEach
    void acmeIsPraised() throws IOException {
        acme = Praised.of(cast.acme());
        acme.customersBelongTogether();
    }

    @AfterEach
    void close() throws IOException {
        acme.close();
    }

    @Test
    void whileAnUrgentTicketOfTheOrganisationIsOpenTheKeySaysNotNow() {
        var said = acme.danas();
        var number = acme.urgent(acme.email("fox")).json().get("number").asInt();
        var refused = acme.ask(said).refused(409, "ask-not-now").json();
        assertThat(refused.get("detail").asString()).startsWith("Not now: #" + number + " is open since ");
        assertThat(refused.get("number").asInt()).isEqualTo(number);
        var draft = acme.mara().get(said.path()).json(200).get("notNow");
        assertThat(draft.get("detail").asString())
                .isEqualTo(refused.get("detail").asString());
        assertThat(draft.get("reason").asString()).isEqualTo("urgent-open");
    }

    @Test
    void anAskWrittenAMomentBeforeIsBlockedNotSent() {
        var said = acme.danas();
        acme.ask(said, SENTENCE, 30).json(201);
        var number = acme.urgent(acme.email("fox")).json().get("number").asInt();
        holdEnds();

        var blocked = blocked();
        assertThat(blocked.get("notNow").get("number").asInt()).isEqualTo(number);
        assertThat(blocked.get("notNow").get("detail").asString())
                .startsWith("Not now: #" + number + " is open since ");
        var outbound = acme.company()
                .ada()
                .rest()
                .get("/outbound")
                .json(200)
                .get("items")
                .get(0);
        assertThat(outbound.get("state").asString()).isEqualTo("blocked");
        assertThat(outbound.toString())
                .contains(blocked.get("notNow").get("detail").asString());
        var history = acme.mara()
                .get("/tickets/" + said.ticket() + "/history")
                .json(200)
                .toString();
        assertThat(history).contains("ask.blocked", "urgent-open");
        assertThat(acme.sink().accepted()).isEmpty();
    }

    @Test
    void raisingATicketToUrgentBlocksToo() {
        var said = acme.danas();
        acme.ask(said, SENTENCE, 30).json(201);
        var other = acme.said("Fox Mulder", acme.email("fox"));
        acme.mara()
                .post(
                        "/tickets/" + other.ticket() + "/actions",
                        Map.of("name", "priority", "arguments", Map.of("priority", "urgent")))
                .json(200);
        holdEnds();
        blocked();
        assertThat(acme.sink().accepted()).isEmpty();
    }

    @Test
    void whoBelongsToNoOrganisationIsProtectedByHisOwnTickets() {
        var said = acme.said("Sam", "sam@alone.example");
        var other = acme.said("Jo", "jo@alone.example");
        acme.ask(said, SENTENCE, 30).json(201);
        acme.urgent("sam@alone.example");
        holdEnds();
        acme.ask(other).json(201);
        assertThat(blocked().get("contact").get("name").asString()).isEqualTo("Sam");
        assertThat(acme.mail(0).text()).contains("Hello Jo");
    }

    @Test
    void sevenDaysAreCalmAfterItWasSolved() {
        var said = acme.danas();
        var urgent = acme.urgent(acme.email("fox")).id();
        acme.mara()
                .post(
                        "/tickets/" + urgent + "/actions",
                        Map.of("name", "status", "arguments", Map.of("status", "solved")))
                .json(200);
        var calm = acme.ask(said).refused(409, "ask-not-now").json();
        assertThat(calm.get("reason").asString()).isEqualTo("calm");
        assertThat(calm.get("detail").asString()).contains("was urgent. Calm until ");

        solvedBefore(urgent, Duration.ofDays(7).minusMinutes(5));
        acme.ask(said).refused(409, "ask-not-now");
        solvedBefore(urgent, Duration.ofDays(7).plusMinutes(5));
        acme.ask(said).json(201);
    }

    @Test
    void whatWasBlockedCanBeSentAgainAndIsJudgedAgain() {
        var said = acme.danas();
        acme.ask(said, SENTENCE, 30).json(201);
        var urgent = acme.urgent(acme.email("fox")).id();
        holdEnds();
        blocked();
        var ada = acme.company().ada().rest();
        var outbound =
                ada.get("/outbound").json(200).get("items").get(0).get("id").asString();
        ada.post("/outbound/" + outbound + "/attempts", null).json(202);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(ada.get("/outbound")
                                .json(200)
                                .get("items")
                                .get(0)
                                .get("state")
                                .asString())
                        .isEqualTo("blocked"));
        blocked();

        ada.patch("/tickets/" + urgent, Map.of("priority", "normal")).json(200);
        ada.post("/outbound/" + outbound + "/attempts", null).json(202);
        assertThat(acme.mail(0).text()).contains(SENTENCE);
    }

    @Test
    void ofAnotherOrganisationOrALesserPriorityNothingIsInTheWay() {
        acme.urgent("fox@elsewhere.example");
        acme.said("Fox Mulder", acme.email("fox"));
        acme.ask(acme.danas()).json(201);
        assertThat(acme.mail(0).text()).contains(SENTENCE);
    }

    private JsonNode blocked() {
        await().atMost(SOON)
                .until(() -> !acme.mara()
                        .get("/asks?state=blocked")
                        .json(200)
                        .get("items")
                        .isEmpty());
        return acme.row("blocked");
    }

    /// As if the ten seconds were over.
    private void holdEnds() {
        var asked = acme.row("asked").get("id").asString();
        var outbox = acme.company()
                .in(() -> transaction.execute(
                        _ -> sql.fetchSingle("select id from outbox.row where subject_id = ?", UUID.fromString(asked))
                                .get(0, UUID.class)));
        sql.update(DUE_WORK)
                .set(DUE_WORK.DUE_AT, clock.instant())
                .where(DUE_WORK.KIND.eq("outbox"), DUE_WORK.SUBJECT_ID.eq(outbox))
                .execute();
    }

    private void solvedBefore(String ticket, Duration ago) {
        acme.company()
                .in(() -> transaction.execute(_ -> sql.update(TICKET)
                        .set(TICKET.SOLVED_AT, clock.instant().minus(ago))
                        .where(TICKET.ID.eq(new TicketId(UUID.fromString(ticket))))
                        .execute()));
    }
}
