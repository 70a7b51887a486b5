package org.goodword.ticketing.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class BulkJobTests {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Set<String> GOING_ON = Set.of("collecting", "running", "undoing");

    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void allTicketsOfAFilterAreChangedAndTakenBack() {
        var tickets = opened(7);
        var other = acme.opened("Another").id();
        var job = ended(start(acme.tom(), "tag:storm", "priority", Map.of("priority", "high")));
        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("total").asInt()).isEqualTo(7);
        assertThat(job.get("changed").asInt()).isEqualTo(7);
        for (var ticket : tickets) assertThat(priority(ticket)).isEqualTo("high");
        assertThat(priority(other)).isEqualTo("normal");

        var undone = ended(undo(acme.tom(), job));
        assertThat(undone.get("state").asString()).isEqualTo("undone");
        assertThat(undone.get("undone").asInt()).isEqualTo(7);
        for (var ticket : tickets) assertThat(priority(ticket)).isEqualTo("normal");
    }

    @Test
    void whatLeavesTheFilterByTheChangeIsChangedToo() {
        opened(3);
        var job = ended(start(acme.tom(), "tag:storm category:new,open", "status", Map.of("status", "solved")));
        assertThat(job.get("changed").asInt()).isEqualTo(3);
        assertThat(acme.tom()
                        .rest()
                        .get("/tickets/count?q=tag:storm%20category:new,open")
                        .json(200)
                        .get("count")
                        .asInt())
                .isZero();
    }

    @Test
    void whatOneTicketRefusesIsNamedAndKeepsNoOther() {
        var tickets = opened(3);
        act(tickets.get(1), "status", Map.of("status", "closed"));
        var job = ended(start(acme.tom(), "tag:storm", "status", Map.of("status", "pending")));
        assertThat(job.get("changed").asInt()).isEqualTo(2);
        assertThat(job.get("refused").asInt()).isEqualTo(1);
        var refused = rows(job, "refused");
        assertThat(refused.size()).isEqualTo(1);
        assertThat(refused.get(0).get("ticket").asString()).isEqualTo(tickets.get(1));
        assertThat(refused.get(0).get("code").asString()).isEqualTo("status-not-allowed");
        assertThat(refused.get(0).get("detail").asString()).isNotBlank();
        assertThat(rows(job, "changed").size()).isEqualTo(2);
    }

    @Test
    void whatSomebodyChangedSinceIsKeptAndListed() {
        var tickets = opened(3);
        var job = ended(start(acme.tom(), "tag:storm", "priority", Map.of("priority", "high")));
        act(tickets.getFirst(), "priority", Map.of("priority", "low"));
        var undone = ended(undo(acme.tom(), job));
        assertThat(undone.get("undone").asInt()).isEqualTo(2);
        assertThat(undone.get("kept").asInt()).isEqualTo(1);
        assertThat(priority(tickets.getFirst())).isEqualTo("low");
        var kept = rows(job, "kept");
        assertThat(kept.get(0).get("ticket").asString()).isEqualTo(tickets.getFirst());
        assertThat(kept.get(0).get("code").asString()).isEqualTo("changed-since");
    }

    @Test
    void deletedTicketsComeBackWithTheUndo() {
        var tickets = opened(2);
        var job = ended(start(acme.tom(), "tag:storm", "delete", Map.of()));
        assertThat(job.get("changed").asInt()).isEqualTo(2);
        acme.tom().rest().get("/tickets/" + tickets.getFirst()).refused(404, "not-found");
        assertThat(ended(undo(acme.tom(), job)).get("undone").asInt()).isEqualTo(2);
        assertThat(priority(tickets.getFirst())).isEqualTo("normal");
    }

    @Test
    void itReachesNoFurtherThanWhoAsked() {
        for (var team : List.of(acme.support(), acme.billing())) {
            var body = acme.ticket("Storm");
            body.put("tags", List.of("storm"));
            body.put("team", team);
            acme.opened(body);
        }
        var job = ended(start(acme.mara(), "tag:storm", "priority", Map.of("priority", "high")));
        assertThat(job.get("total").asInt()).isEqualTo(1);
        acme.ben().rest().get("/bulk-jobs/" + job.get("id").asString()).refused(404, "not-found");
        assertThat(acme.ben().rest().get("/bulk-jobs").json(200).get("items").size())
                .isZero();
    }

    @Test
    void stoppingKeepsWhatIsDone() {
        opened(2);
        var started = start(acme.tom(), "tag:storm", "priority", Map.of("priority", "high"));
        var stopped = acme.tom()
                .rest()
                .post("/bulk-jobs/" + started.get("id").asString() + "/stop", Map.of())
                .json(200);
        assertThat(stopped.get("state").asString()).isIn("stopped", "done");
        var undone = ended(undo(acme.tom(), stopped));
        assertThat(undone.get("undone").asInt()).isEqualTo(undone.get("changed").asInt());
        assertThat(undone.get("state").asString()).isEqualTo("undone");
    }

    @Test
    void nonsenseIsRefusedBeforeItBegins() {
        var rest = acme.tom().rest();
        rest.post("/bulk-jobs", body("no-such-field:1", "priority", Map.of("priority", "high")))
                .refused(400, "invalid-filter");
        rest.post("/bulk-jobs", body("", "dance", Map.of())).refused(404, "not-found");
        rest.post("/bulk-jobs", body("", "tag", Map.of("add", "no list"))).refused(422, "invalid-value");
        acme.mara().rest().post("/bulk-jobs", body("", "delete", Map.of())).refused(403, "not-allowed");
    }

    private List<String> opened(int count) {
        var ids = new ArrayList<String>();
        for (var i = 0; i < count; i++) {
            var body = acme.ticket("Storm " + i);
            body.put("tags", List.of("storm"));
            ids.add(acme.opened(body).id());
        }
        return ids;
    }

    private static Map<String, Object> body(String query, String name, Map<String, Object> arguments) {
        return Map.of("query", query, "name", name, "arguments", arguments);
    }

    private static JsonNode start(Person by, String query, String name, Map<String, Object> arguments) {
        return by.rest().post("/bulk-jobs", body(query, name, arguments)).json(202);
    }

    private static JsonNode undo(Person by, JsonNode job) {
        return by.rest()
                .post("/bulk-jobs/" + job.get("id").asString() + "/undoing", Map.of())
                .json(200);
    }

    private JsonNode ended(JsonNode job) {
        var id = job.get("id").asString();
        return await().atMost(SOON)
                .until(
                        () -> whose(id),
                        now -> !GOING_ON.contains(now.get("state").asString()));
    }

    private JsonNode whose(String id) {
        var toms = acme.tom().rest().get("/bulk-jobs/" + id);
        return toms.status() == 200
                ? toms.json()
                : acme.mara().rest().get("/bulk-jobs/" + id).json(200);
    }

    private JsonNode rows(JsonNode job, String state) {
        return acme.tom()
                .rest()
                .get("/bulk-jobs/" + job.get("id").asString() + "/results?state=" + state)
                .json(200)
                .get("items");
    }

    private void act(String ticket, String name, Map<String, Object> arguments) {
        acme.ada()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", arguments))
                .json(200);
    }

    private String priority(String ticket) {
        return acme.ada()
                .rest()
                .get("/tickets/" + ticket)
                .json(200)
                .get("priority")
                .asString();
    }
}
