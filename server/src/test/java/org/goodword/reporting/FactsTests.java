package org.goodword.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.reporting.facts.FactWriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is known of a ticket follows what happened to it, and is the same when it is worked out again.
@GoodwordTest
class FactsTests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String JUNE = "from=2026-06-01&to=2026-06-30";

    @Autowired
    private Cast cast;

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private FactWriting facts;

    private Company acme;
    private Desk desk;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
        desk = new Desk(acme, owner, facts);
        cast.initech().opened("Not ours");
    }

    @Test
    void newsIsInReportsSoonAfter() {
        var id = acme.openedFor(acme.support(), "Stapler").id();
        desk.reply(acme.mara(), id);
        awaitCount("volume", 1);
        awaitCount("replies", 1);
        awaitCount("backlog", 1);
        desk.status(id, "solved");
        awaitCount("resolution", 1);
        awaitCount("backlog", 0);
    }

    @Test
    void aFirstReplyCountsFromTheBeginningAndALaterOneFromTheCustomersFirstMessageSinceOurs() throws SQLException {
        var id = conversation();
        desk.happened(
                id,
                "2026-06-05T16:00:00Z",
                "2026-06-05T16:00:00Z",
                "2026-06-05T16:30:00Z",
                "2026-06-08T08:00:00Z",
                "2026-06-08T08:30:00Z",
                "2026-06-08T10:00:00Z",
                "2026-06-08T10:05:00Z");
        desk.renewed();
        assertThat(desk.total("first-response", JUNE).get("median").asLong()).isEqualTo(30 * 60);
        var next = desk.total("next-response", JUNE);
        assertThat(next.get("count").asLong())
                .as("nobody waited for the last one")
                .isEqualTo(1);
        assertThat(next.get("mean").asLong()).isEqualTo(2 * 3600);
        assertThat(desk.total("replies", JUNE).get("count").asLong()).isEqualTo(3);
    }

    @Test
    void inBusinessHoursNightsAndWeekendsAreLeftOut() throws SQLException {
        var id = acme.opened("On a Friday").id();
        desk.reply(acme.ada(), id);
        desk.happened(id, "2026-06-05T16:00:00Z", "2026-06-05T16:00:00Z", "2026-06-08T10:00:00Z");
        desk.renewed();
        assertThat(desk.total("first-response", JUNE).get("mean").asLong()).isEqualTo(66 * 3600);
        assertThat(desk.total("first-response", JUNE + "&clock=business")
                        .get("mean")
                        .asLong())
                .as("an hour on Friday and one on Monday, of nine to five")
                .isEqualTo(2 * 3600);
    }

    @Test
    void otherBusinessHoursHoldForWhatWasToo() throws SQLException {
        var id = acme.opened("On a Friday").id();
        desk.reply(acme.ada(), id);
        desk.happened(id, "2026-06-05T16:00:00Z", "2026-06-05T16:00:00Z", "2026-06-08T10:00:00Z");
        desk.renewed();
        var week = Map.of("friday", List.of(Map.of("from", "16:30", "to", "17:00")));
        acme.ada()
                .rest()
                .put("/business-hours", Map.of("zone", "UTC", "week", week, "holidays", List.of()))
                .json(200);
        await().atMost(PATIENCE)
                .until(() -> desk.total("first-response", JUNE + "&clock=business")
                                .get("mean")
                                .asLong()
                        == 30 * 60);
    }

    @Test
    void aTicketThatIsOpenAgainIsNotSolvedAndCountsAsReopenedOnceItIs() throws SQLException {
        var id = acme.opened("Again and again").id();
        desk.status(id, "solved");
        desk.status(id, "open");
        assertThat(desk.renewed().total("resolution", "").get("count").asLong()).isZero();
        assertThat(desk.total("backlog", "").get("count").asLong()).isEqualTo(1);
        desk.status(id, "solved");
        desk.status(acme.opened("Once").id(), "solved");
        var reopened = desk.renewed().total("reopens", "");
        assertThat(reopened.get("count").asLong()).isEqualTo(2);
        assertThat(reopened.get("some").asLong()).isEqualTo(1);
        assertThat(desk.total("backlog", "").get("count").asLong()).isZero();
    }

    @Test
    void theBacklogIsWhatWasOpenAtTheEndOfEachDay() throws SQLException {
        var first = acme.opened("First").id();
        desk.status(first, "solved");
        desk.happened(first, "2026-06-01T10:00:00Z");
        desk.solved(first, "2026-06-03T10:00:00Z");
        desk.happened(acme.opened("Second").id(), "2026-06-02T10:00:00Z");
        var points = desk.renewed()
                .report(acme.tom(), "backlog", "from=2026-06-01&to=2026-06-04")
                .at("/part/points");
        assertThat(points.findValuesAsString("count")).containsExactly("1", "2", "1", "1");
        assertThat(desk.total("backlog", "from=2026-06-03&to=2026-06-04")
                        .get("count")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void aDeletedTicketIsInNoReportUntilItIsBack() {
        var id = acme.opened("To be deleted").id();
        awaitCount("volume", 1);
        desk.act(id, "delete", Map.of()).json(200);
        awaitCount("volume", 0);
        desk.act(id, "restore", Map.of()).json(200);
        awaitCount("volume", 1);
    }

    @Test
    void spamIsInNoReportUntilItIsNone() {
        var id = acme.opened("Cheap watches").id();
        awaitCount("volume", 1);
        desk.act(id, "spam", Map.of()).json(200);
        awaitCount("volume", 0);
        desk.act(id, "not-spam", Map.of()).json(200);
        awaitCount("volume", 1);
    }

    @Test
    void whatIsMergedAwayIsNewButNoWorkDone() {
        var one = acme.opened("One").id();
        var same = acme.opened("The same").id();
        desk.act(same, "merge", Map.of("into", one)).json(200);
        desk.renewed();
        assertThat(desk.total("volume", "").get("count").asLong()).isEqualTo(2);
        assertThat(desk.total("resolution", "").get("count").asLong()).isZero();
        assertThat(desk.total("backlog", "").get("count").asLong()).isEqualTo(1);
    }

    @Test
    void aMessageThatMovedCountsWhereItIs() throws SQLException {
        var from = conversation();
        var into = acme.opened("Elsewhere").id();
        var messages = acme.ada()
                .rest()
                .get("/tickets/" + from + "/messages")
                .json(200)
                .get("items");
        var second = messages.get(1).get("id").asString();
        acme.ada()
                .rest()
                .post("/tickets/" + from + "/moves", Map.of("into", into, "messages", List.of(second)))
                .json(200);
        var rows = desk.renewed().report(acme.tom(), "replies", "by=team").at("/part/total/count");
        assertThat(rows.asLong()).isEqualTo(3);
        var behind = acme.tom().rest().get("/reports/replies/tickets").json(200).get("items");
        assertThat(behind.findValuesAsString("id")).containsExactly(into, from);
        assertThat(behind.findValuesAsString("count")).containsExactly("1", "2");
    }

    @Test
    void whatIsWorkedOutFromNothingIsWhatWasThere() throws SQLException {
        var id = conversation();
        desk.act(id, "tag", Map.of("add", List.of("vip", "lamp"))).json(200);
        desk.status(id, "solved");
        desk.status(id, "open");
        desk.status(acme.openedFor(acme.billing(), "Solved").id(), "solved");
        desk.act(acme.opened("Spam").id(), "spam", Map.of()).json(200);
        desk.act(acme.opened("The same").id(), "merge", Map.of("into", id)).json(200);
        desk.act(acme.opened("Deleted").id(), "delete", Map.of()).json(200);
        awaitCount("replies", 3);
        awaitCount("volume", 3);
        await().atMost(PATIENCE)
                .until(() -> desk.total("resolution", "").get("count").asLong() == 1);
        var followed = await().atMost(PATIENCE).until(desk::all, FactsTests::knowsThatOneIsMergedAndTwoAreGone);
        assertThat(followed).hasSizeGreaterThan(8);
        desk.forgotten();
        assertThat(desk.all()).isEmpty();
        assertThat(desk.renewed().all()).isEqualTo(followed);
    }

    private static boolean knowsThatOneIsMergedAndTwoAreGone(List<String> facts) {
        var tickets =
                facts.stream().filter(fact -> fact.startsWith("ticket_fact")).toList();
        return tickets.size() == 3
                && tickets.stream().filter(fact -> fact.contains(",t,")).count() == 1;
    }

    /// Dana asks, Ada answers, Dana asks twice, Ada answers twice.
    private String conversation() {
        var id = acme.opened("A lamp").id();
        var sent = acme.mailed(id);
        acme.answered(sent, "dana@customer." + acme.domain(), "And now?");
        acme.answered(sent, "dana@customer." + acme.domain(), "And now, then?");
        desk.reply(acme.ada(), id);
        desk.reply(acme.ada(), id);
        return id;
    }

    private void awaitCount(String report, long count) {
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(desk.total(report, "").get("count").asLong()).isEqualTo(count));
    }
}
