package org.goodword.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.goodword.platform.database.OwnerConnections;
import org.goodword.reporting.asking.Report;
import org.goodword.reporting.facts.FactWriting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class ReportsTests {
    private static final List<String> GROUPINGS =
            List.of("team", "agent", "channel", "brand", "type", "priority", "tag", "field:colour");

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
        var other = cast.initech();
        other.opened("Not ours");
        new Desk(other, owner, facts).renewed();
    }

    @Test
    void everyNumberLeadsToAsManyTickets() {
        aMonthOfAllSorts();
        for (var report : Report.values())
            for (var by : GROUPINGS) {
                var answer = desk.report(acme.tom(), report.code(), "by=" + by);
                assertThat(behind(acme.tom(), report, "by=" + by))
                        .as("%s of all", report)
                        .isEqualTo(answer.at("/part/total/count").asLong());
                for (var row : answer.at("/part/rows")) {
                    var value =
                            row.get("value").isNull() ? "" : row.get("value").asString();
                    assertThat(behind(acme.tom(), report, "by=" + by + "&row=" + Rest.encoded(value)))
                            .as("%s by %s: %s", report, by, row)
                            .isEqualTo(row.at("/figure/count").asLong());
                }
            }
    }

    @Test
    void whereAListSaysTheSameItListsTheSame() {
        aMonthOfAllSorts();
        var listed = 0;
        for (var report : Report.values())
            for (var by : GROUPINGS) {
                var part = desk.report(acme.tom(), report.code(), "by=" + by).get("part");
                for (var row : part.get("rows")) {
                    if (row.get("q").isNull()) continue;
                    listed++;
                    assertThat(listed(row.get("q").asString()))
                            .as("%s by %s: %s", report, by, row)
                            .isEqualTo(row.at("/figure/count").asLong());
                }
            }
        assertThat(listed).isGreaterThan(20);
    }

    @Test
    void aReportIsByWhatOneAsks() {
        aMonthOfAllSorts();
        assertThat(Desk.counts(desk.report(acme.tom(), "volume", "by=team")))
                .isEqualTo(Map.of("Support", 2L, "Billing", 2L, "", 1L));
        assertThat(Desk.counts(desk.report(acme.tom(), "volume", "by=tag")))
                .isEqualTo(Map.of("vip", 2L, "lamp", 1L, "", 3L));
        assertThat(Desk.counts(desk.report(acme.tom(), "replies", "by=agent")))
                .isEqualTo(Map.of("Mara", 2L, "Ben", 1L));
        assertThat(Desk.counts(desk.report(acme.tom(), "volume", "by=priority")))
                .isEqualTo(Map.of("normal", 4L, "urgent", 1L));
        assertThat(Desk.counts(desk.report(acme.tom(), "volume", "by=field:colour")))
                .isEqualTo(Map.of("Red", 1L, "", 4L));
    }

    @Test
    void aFilterSaysWhichTickets() {
        aMonthOfAllSorts();
        assertThat(desk.total("volume", "q=" + Rest.encoded("tag:vip or priority:urgent"))
                        .get("count")
                        .asLong())
                .isEqualTo(3);
        acme.tom().rest().get("/reports/volume?q=colours:").refused(400, "invalid-filter");
    }

    @Test
    void everybodyCountsWhatSheMaySee() {
        aMonthOfAllSorts();
        var lead = cast.withRole(acme, "lead", RowScope.MINE, "ticket.*", "report.*");
        for (var report : Report.values()) {
            assertThat(desk.report(lead, report.code(), "")
                            .at("/part/total/count")
                            .asLong())
                    .as(report.code())
                    .isZero();
            assertThat(behind(lead, report, "")).isZero();
        }
        acme.mara().rest().get("/reports").refused(403, "not-allowed");
        acme.mara().rest().get("/reports/volume").refused(403, "not-allowed");
        acme.mara().rest().get("/reports/volume/tickets").refused(403, "not-allowed");
        acme.mara().rest().get("/reports/volume/file").refused(403, "not-allowed");
        acme.mara().rest().get("/wallboard").refused(403, "not-allowed");
    }

    @Test
    void aTimeIsComparedWithTheOneBeforeOrAYearAgo() throws SQLException {
        desk.happened(acme.opened("Now").id(), "2026-06-10T10:00:00Z");
        desk.happened(acme.opened("Before").id(), "2026-05-30T10:00:00Z");
        desk.happened(acme.opened("A year ago").id(), "2025-06-10T10:00:00Z");
        desk.happened(acme.opened("A year ago too").id(), "2025-06-11T10:00:00Z");
        desk.renewed();
        var before = desk.report(acme.tom(), "volume", "from=2026-06-01&to=2026-06-30&compare=previous");
        assertThat(before.at("/part/total/count").asLong()).isEqualTo(1);
        assertThat(before.at("/before/from").asString()).isEqualTo("2026-05-02");
        assertThat(before.at("/before/part/total/count").asLong()).isEqualTo(1);
        var year = desk.report(acme.tom(), "volume", "from=2026-06-01&to=2026-06-30&compare=year");
        assertThat(year.at("/before/part/total/count").asLong()).isEqualTo(2);
        assertThat(year.at("/before/part/points").size()).isEqualTo(30);
    }

    @Test
    void busyHoursAreByWeekdayAndHourInTheWorkspacesZone() throws SQLException {
        for (var at : List.of("2026-06-01T08:59:00Z", "2026-06-08T08:00:00Z", "2026-06-07T23:00:00Z"))
            desk.happened(acme.opened("At " + at).id(), at);
        var hours = desk.renewed()
                .report(acme.tom(), "busy-hours", "from=2026-06-01&to=2026-06-30")
                .at("/part/hours");
        assertThat(StreamSupport.stream(hours.spliterator(), false)
                        .map(hour -> "%s %s: %s".formatted(hour.get("day"), hour.get("hour"), hour.get("count"))))
                .containsExactly("1 8: 2", "7 23: 1");
        assertThat(behind(acme.tom(), Report.BUSY_HOURS, "from=2026-06-01&to=2026-06-30&day=1&hour=8"))
                .isEqualTo(2);
    }

    @Test
    void theTicketsBehindANumberComePageByPage() {
        for (var at = 0; at < 5; at++) acme.opened("Ticket " + at);
        desk.renewed();
        var first = acme.tom().rest().get("/reports/volume/tickets?limit=3").json(200);
        assertThat(first.get("items").size()).isEqualTo(3);
        var second = acme.tom()
                .rest()
                .get("/reports/volume/tickets?limit=3&cursor="
                        + first.get("next").asString())
                .json(200);
        assertThat(second.get("items").size()).isEqualTo(2);
        assertThat(second.get("next").isNull()).isTrue();
    }

    @Test
    void whatNoReportAnswersIsRefusedInASentence() {
        var rest = acme.tom().rest();
        rest.get("/reports/nonsense").refused(404, "not-found");
        rest.get("/reports/volume?by=colour").refused(422, "invalid-value");
        rest.get("/reports/volume?by=field:nothing").refused(422, "invalid-value");
        rest.get("/reports/volume?from=2026-06-31").refused(422, "invalid-value");
        rest.get("/reports/volume?from=2026-06-02&to=2026-06-01").refused(422, "invalid-value");
        rest.get("/reports/volume?from=2010-01-01&to=2026-06-01").refused(422, "invalid-value");
        rest.get("/reports/volume?compare=others").refused(422, "invalid-value");
        rest.get("/reports/volume?clock=sun").refused(422, "invalid-value");
        rest.get("/reports/volume/file?format=doc").refused(422, "invalid-value");
    }

    @Test
    void eachReportSaysWhatItsNumbersMeanInBothLanguages() {
        var all = acme.tom().rest().get("/reports").json(200).get("items");
        assertThat(all.size()).isEqualTo(Report.values().length);
        for (var report : all)
            for (var language : List.of("en", "de")) {
                assertThat(report.at("/title/" + language).asString()).isNotBlank();
                assertThat(report.at("/meaning/" + language).asString()).hasSizeGreaterThan(30);
            }
    }

    @Test
    void theWallboardShowsHowItStandsNow() {
        var first = acme.opened("First");
        acme.openedFor(acme.support(), "Second");
        desk.status(acme.opened("Done").id(), "solved");
        var wall = acme.tom().rest().get("/wallboard").json(200);
        assertThat(wall.get("open").asInt()).isEqualTo(2);
        assertThat(wall.get("unassigned").asInt()).isEqualTo(2);
        assertThat(wall.get("unanswered").asInt()).isEqualTo(2);
        assertThat(wall.at("/longest/ticket").asInt())
                .isEqualTo(first.json().get("number").asInt());
        assertThat(wall.get("opened").asInt()).isEqualTo(3);
        assertThat(wall.get("solved").asInt()).isEqualTo(1);
        assertThat(wall.get("chats").asInt()).isZero();
    }

    /// Five tickets of two teams and none, with tags, a colour, replies, solved and open.
    private void aMonthOfAllSorts() {
        acme.ada()
                .rest()
                .post(
                        "/fields",
                        Map.of(
                                "subject",
                                "ticket",
                                "key",
                                "colour",
                                "kind",
                                "choice",
                                "name",
                                Map.of("en", "Colour"),
                                "filterable",
                                true,
                                "options",
                                List.of(Map.of("key", "red", "name", Map.of("en", "Red")))))
                .json(201);
        var one = ticket(acme.support(), acme.mara(), "One");
        desk.act(one, "tag", Map.of("add", List.of("vip", "lamp"))).json(200);
        acme.ada()
                .rest()
                .patch("/tickets/" + one, Map.of("fields", Map.of("colour", "red")))
                .json(200);
        desk.reply(acme.mara(), one);
        desk.status(one, "solved");
        var two = ticket(acme.support(), acme.mara(), "Two");
        desk.reply(acme.mara(), two);
        desk.status(two, "pending");
        var three = ticket(acme.billing(), acme.ben(), "Three");
        desk.act(three, "tag", Map.of("add", List.of("vip"))).json(200);
        desk.reply(acme.ben(), three);
        desk.status(three, "solved");
        desk.status(three, "open");
        desk.status(three, "solved");
        ticket(acme.billing(), acme.ben(), "Four");
        acme.ada()
                .rest()
                .patch("/tickets/" + acme.opened("Five").id(), Map.of("priority", "urgent"))
                .json(200);
        desk.renewed();
    }

    private String ticket(UUID team, Person assignee, String subject) {
        var body = acme.ticket(subject);
        body.put("team", team);
        body.put("assignee", assignee.id());
        return acme.opened(body).id();
    }

    private static long behind(Person person, Report report, String query) {
        var items = person.rest()
                .get("/reports/" + report.code() + "/tickets?limit=200&" + query)
                .json(200)
                .get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .mapToLong(item -> item.get("count").asLong())
                .sum();
    }

    private long listed(String q) {
        JsonNode list =
                acme.tom().rest().get("/tickets?limit=200&q=" + Rest.encoded(q)).json(200);
        return list.get("items").size();
    }
}
