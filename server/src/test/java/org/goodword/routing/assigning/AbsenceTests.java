package org.goodword.routing.assigning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class AbsenceTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void whoIsOutOfOfficeIsGivenNothingAndSaysSo() {
        acme.tom()
                .rest()
                .put("/assignment-policies/" + acme.support(), Map.of("method", "round-robin", "onlineOnly", false))
                .json(200);
        away(acme.mara(), "stay", null);
        for (var i = 0; i < 2; i++) {
            var ticket = acme.openedFor(acme.support(), "New " + i).id();
            await().atMost(SOON).until(() -> assignee(ticket).equals(id(acme.lou())));
            var placement =
                    acme.ada().rest().get("/tickets/" + ticket + "/placement").json(200);
            assertThat(placement.get("skipped").get(id(acme.mara())).asString()).isEqualTo("out-of-office");
        }
    }

    @Test
    void herTicketsGoAtOnceToHerStandIn() {
        var mine = assigned("Mine", acme.mara());
        var pending = assigned("Waits for the customer", acme.mara());
        act(pending, "status", Map.of("status", "pending"));
        away(acme.mara(), "at-once", acme.ben());
        await().atMost(SOON).until(() -> assignee(mine).equals(id(acme.ben())));
        assertThat(assignee(pending)).isEqualTo(id(acme.mara()));

        answered(pending);
        await().atMost(SOON).until(() -> assignee(pending).equals(id(acme.ben())));
        var history = acme.ada().rest().get("/tickets/" + pending + "/history").text();
        assertThat(history).contains("ticket.stood-in");
    }

    @Test
    void ticketsThatStayWaitForHer() {
        var ticket = assigned("Mine", acme.mara());
        away(acme.mara(), "stay", acme.ben());
        answered(ticket);
        var other = assigned("Another", acme.tom());
        away(acme.tom(), "at-once", acme.ben());
        await().atMost(SOON).until(() -> assignee(other).equals(id(acme.ben())));
        assertThat(assignee(ticket)).isEqualTo(id(acme.mara()));
    }

    @Test
    void anAbsenceIsEnteredOnceAndCalledOff() {
        var id = away(acme.mara(), "stay", null);
        enter(acme.mara().rest(), body(acme.mara(), "stay", null)).refused(409, "absent-already");
        assertThat(acme.ben().rest().get("/absences").json(200).get("items").size())
                .isEqualTo(1);
        acme.ben().rest().delete("/absences/" + id).refused(403, "not-allowed");
        acme.mara().rest().delete("/absences/" + id).json(204);
        away(acme.mara(), "stay", null);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        enter(acme.ben().rest(), body(acme.mara(), "stay", null)).refused(403, "not-allowed");
        enter(acme.mara().rest(), body(acme.mara(), "stay", acme.mara())).refused(422, "invalid-value");
        enter(acme.mara().rest(), body(acme.mara(), "burn", null)).refused(422, "invalid-value");
        var backwards = body(acme.mara(), "stay", null);
        backwards.put("until", Instant.now().minus(Duration.ofDays(2)).toString());
        enter(acme.mara().rest(), backwards).refused(422, "invalid-value");
    }

    private String away(Person who, String tickets, @Nullable Person standIn) {
        var answer = enter(acme.tom().rest(), body(who, tickets, standIn));
        answer.json(201);
        return answer.id();
    }

    private static Rest.Answer enter(Rest rest, Map<String, Object> body) {
        return rest.post("/absences", body);
    }

    private static Map<String, Object> body(Person who, String tickets, @Nullable Person standIn) {
        var body = new HashMap<String, Object>();
        body.put("agent", who.id());
        body.put("from", Instant.now().minusSeconds(1).toString());
        body.put("until", Instant.now().plus(Duration.ofDays(7)).toString());
        body.put("tickets", tickets);
        if (standIn != null) body.put("standIn", standIn.id());
        return body;
    }

    private String assigned(String subject, Person to) {
        var ticket = acme.opened(subject).id();
        act(ticket, "assign", Map.of("assignee", to.id()));
        return ticket;
    }

    private void act(String ticket, String name, Map<String, Object> arguments) {
        acme.ada()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", arguments))
                .json(200);
    }

    private void answered(String ticket) {
        var from = "dana@customer." + acme.domain();
        assertThat(acme.answered(acme.mailed(ticket), from, "Any news?")).isNotEmpty();
    }

    private String assignee(String ticket) {
        return acme.ada()
                .rest()
                .get("/tickets/" + ticket)
                .json(200)
                .path("assignee")
                .asString("");
    }

    private static String id(Person person) {
        return person.id().toString();
    }
}
