package org.goodword.ticketing.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.platform.RowScope;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class TodayTests {
    private static final List<String> NUMBERS = List.of(
            "opened", "openedBefore", "solved", "solvedBefore", "open", "unanswered", "answered", "answeredBefore");

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
        cast.initech().opened("Not ours");
    }

    @Test
    void eachNumberIsHowManyTicketsItsFilterLists() throws SQLException {
        aDayOfAllSorts();
        var lead = cast.withRole(acme, "lead", RowScope.MY_TEAMS, "ticket.*", "report.view");
        var own = cast.withRole(acme, "own", RowScope.MINE, "ticket.*", "report.view");
        for (var person : List.of(acme.ada(), acme.tom(), lead, own)) {
            var today = today(person);
            for (var line : lines(today).toList()) {
                for (var number : NUMBERS) {
                    var told = line.get(number);
                    assertThat(told.get("count").asInt())
                            .as("%s of %s: %s", number, line.get("name"), told.get("q"))
                            .isEqualTo(listed(person, told.get("q").asString()));
                }
            }
        }
        assertThat(today(lead).at("/total/opened/count").asInt())
                .as("of a team that is not hers she counts nothing")
                .isLessThan(today(acme.ada()).at("/total/opened/count").asInt());
        assertThat(today(own).at("/total/opened/count").asInt()).isZero();
    }

    @Test
    void everyTeamAndWhoHasSomethingHasALine() throws SQLException {
        aDayOfAllSorts();
        var today = today(acme.tom());
        assertThat(names(today, "teams")).containsExactly("Billing", "Support", "");
        assertThat(names(today, "agents")).containsExactly("Ben", "Mara", "");
        assertThat(line(today, "agents", "Mara").at("/open/q").asString())
                .isEqualTo("category:new,open,pending,on-hold assignee:mara@" + acme.domain());
    }

    @Test
    void aTeamWhoseWordMeansAnotherTooIsNamedByItsId() {
        ada.post("/teams", Map.of("key", "other", "name", "support", "members", List.of()))
                .json(201);
        var support = line(today(acme.ada()), "teams", "Support");
        assertThat(support.at("/open/q").asString()).endsWith("team:" + acme.support());
    }

    @Test
    void whoWaitsLongestIsTheOneWhoWroteFirstAndHasNoAnswer() throws SQLException {
        var first = acme.openedFor(acme.support(), "First");
        var second = acme.opened("Second");
        made(first.id(), "last_at = last_at - interval '2 hours'");
        reply(acme.opened("Answered").id());
        var today = today(acme.tom());
        assertThat(today.at("/total/unanswered/count").asInt()).isEqualTo(2);
        assertThat(today.at("/total/longest/ticket").asInt())
                .isEqualTo(first.json().get("number").asInt());
        assertThat(today.at("/total/longest/subject").asString()).isEqualTo("First");
        assertThat(line(today, "teams", "").at("/longest/ticket").asInt())
                .isEqualTo(second.json().get("number").asInt());
        assertThat(line(today, "teams", "Billing").get("longest").isNull()).isTrue();
    }

    @Test
    void firstResponsesAreMeasuredByTheClockFromTheTicketsBeginning() throws SQLException {
        for (var seconds : List.of(60, 120, 180, 3600)) {
            var id = acme.openedFor(acme.support(), "After " + seconds).id();
            reply(id);
            made(id, "created_at = first_response_at - interval '%d seconds'".formatted(seconds));
        }
        var answered = line(today(acme.tom()), "teams", "Support").get("answered");
        assertThat(answered.get("count").asInt()).isEqualTo(4);
        assertThat(answered.get("median").asInt()).isEqualTo(120);
        assertThat(answered.get("slow").asInt()).isEqualTo(3600);
        assertThat(line(today(acme.tom()), "teams", "Billing")
                        .at("/answered/median")
                        .isNull())
                .isTrue();
    }

    @Test
    void whatWeBeginIsNoResponseUntilItsCustomerWrote() {
        var body = acme.ticket("From us");
        body.put("message", Map.of("kind", "reply", "body", "We recall your lamp"));
        var id = acme.opened(body).id();
        var sent = acme.mailed(id);
        assertThat(today(acme.tom()).at("/total/answered/count").asInt()).isZero();
        assertThat(acme.answered(sent, "dana@customer." + acme.domain(), "Why?"))
                .isEqualTo(id);
        assertThat(today(acme.tom()).at("/total/unanswered/count").asInt()).isEqualTo(1);
        reply(id);
        assertThat(today(acme.tom()).at("/total/answered/count").asInt()).isEqualTo(1);
    }

    @Test
    void lastWeekCountsUpToTheSameTimeOnly() throws SQLException {
        made(acme.opened("Then").id(), "created_at = now() - interval '7 days 1 second'");
        made(acme.opened("Later that day").id(), "created_at = now() - interval '7 days' + interval '1 minute'");
        var today = today(acme.tom());
        assertThat(today.at("/total/opened/count").asInt()).isZero();
        assertThat(today.at("/total/openedBefore/count").asInt()).isEqualTo(1);
    }

    @Test
    void whatIsMergedAwayIsNotSolved() {
        var one = acme.opened("One").id();
        var same = acme.opened("The same").id();
        ada.post("/tickets/" + same + "/actions", Map.of("name", "merge", "arguments", Map.of("into", one)))
                .json(200);
        status(acme.opened("Done").id(), "solved");
        assertThat(today(acme.tom()).at("/total/solved/count").asInt()).isEqualTo(1);
    }

    @Test
    void whoMayNotSeeReportsSeesNone() {
        acme.mara().rest().get("/today").refused(403, "not-allowed");
        acme.mara().rest().get("/today/csv").refused(403, "not-allowed");
    }

    @Test
    void theTableHasALineForEachAndNoSpreadsheetCalculatesIt() {
        ada.post("/teams", Map.of("key", "sums", "name", "=1+1, \"or\" so", "members", List.of()))
                .json(201);
        acme.openedFor(acme.support(), "Stapler");
        var answer = acme.tom().rest().get("/today/csv");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment; filename=\"today-2");
        var lines = answer.text().split("\r\n");
        assertThat(lines[0]).startsWith("\uFEFFday,of,name,new,new a week before,solved");
        assertThat(lines[1]).contains(",all,,1,0,0,0,1,1,\"#");
        assertThat(answer.text()).contains(",team,\"'=1+1, \"\"or\"\" so\",0,").contains(",team,Support,1,0,");
    }

    /// Of two teams and nobody's, today's and last week's, in all states.
    private void aDayOfAllSorts() throws SQLException {
        var teams = Stream.of(acme.support(), acme.billing(), null).toList();
        for (var week = 0; week < 2; week++) {
            for (var team : teams) {
                for (var status : List.of("open", "solved", "pending")) {
                    var body = acme.ticket("A ticket");
                    if (team != null) body.put("team", team);
                    if (Objects.equals(team, acme.billing()))
                        body.put("assignee", acme.ben().id());
                    if (Objects.equals(team, acme.support()) && status.equals("open"))
                        body.put("assignee", acme.mara().id());
                    var id = acme.opened(body).id();
                    if (!status.equals("open")) reply(id);
                    status(id, status);
                    if (week > 0) lastWeek(id);
                }
            }
        }
    }

    private void lastWeek(String ticket) throws SQLException {
        made(ticket, """
                created_at = created_at - interval '7 days', first_response_at = first_response_at - interval '7 days',
                solved_at = solved_at - interval '7 days'
                """);
    }

    private void made(String ticket, String set) throws SQLException {
        try (var connection = owner.open();
                var statement = connection.prepareStatement(
                        "update ticketing.ticket set " + set + " where workspace_id = ? and id = ?::uuid")) {
            statement.setInt(1, acme.workspace().value());
            statement.setString(2, ticket);
            assertThat(statement.executeUpdate()).isEqualTo(1);
            if (!connection.getAutoCommit()) connection.commit();
        }
    }

    private void reply(String ticket) {
        ada.post("/tickets/" + ticket + "/messages", Map.of("kind", "reply", "body", "Here it is"))
                .json(201);
    }

    private void status(String ticket, String status) {
        ada.patch("/tickets/" + ticket, Map.of("status", status)).json(200);
    }

    private static JsonNode today(Person person) {
        return person.rest().get("/today").json(200);
    }

    private static int listed(Person person, String q) {
        return person.rest()
                .get("/tickets?limit=200&q=" + Rest.encoded(q))
                .json(200)
                .get("items")
                .size();
    }

    private static Stream<JsonNode> lines(JsonNode today) {
        return Stream.of(
                        Stream.of(today.get("total")),
                        today.get("teams").valueStream(),
                        today.get("agents").valueStream())
                .flatMap(line -> line);
    }

    private static List<String> names(JsonNode today, String section) {
        return today.get(section)
                .valueStream()
                .map(line -> line.get("name").asString(""))
                .toList();
    }

    private static JsonNode line(JsonNode today, String section, String name) {
        return today.get(section)
                .valueStream()
                .filter(line -> Objects.equals(line.get("name").asString(""), name))
                .findFirst()
                .orElseThrow();
    }
}
