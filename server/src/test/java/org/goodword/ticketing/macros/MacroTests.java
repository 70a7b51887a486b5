package org.goodword.ticketing.macros;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class MacroTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void allStepsAreDoneAndTakenBackTogether() {
        var macro = written(acme.mara(), steps());
        var ticket = acme.opened("Broken").id();
        var outcome = apply(acme.mara(), ticket, macro, false).json(200);
        var now = acme.ada().rest().get("/tickets/" + ticket).json(200);
        assertThat(now.get("priority").asString()).isEqualTo("high");
        assertThat(now.get("tags").toString()).contains("refund");
        assertThat(now.get("assignee").asString()).isEqualTo(acme.mara().id().toString());

        var undo = outcome.get("undo");
        acme.mara()
                .rest()
                .post(
                        "/tickets/" + ticket + "/actions",
                        Map.of("name", undo.get("name"), "arguments", undo.get("arguments")))
                .json(200);
        var back = acme.ada().rest().get("/tickets/" + ticket).json(200);
        assertThat(back.get("priority").asString()).isEqualTo("normal");
        assertThat(back.get("tags").size()).isZero();
        assertThat(back.path("assignee").asString("")).isEmpty();
    }

    @Test
    void whenOneStepIsRefusedNoneIsDone() {
        var macro = written(
                acme.tom(),
                Map.of(
                        "steps",
                        List.of(
                                step("priority", Map.of("priority", "high")),
                                step("status", Map.of("status", "pending")))));
        var ticket = acme.opened("Over").id();
        act(ticket, "status", Map.of("status", "closed"));
        apply(acme.tom(), ticket, macro, false).refused(422, "status-not-allowed");
        assertThat(acme.ada()
                        .rest()
                        .get("/tickets/" + ticket)
                        .json(200)
                        .get("priority")
                        .asString())
                .isEqualTo("normal");
    }

    @Test
    void itsReplyIsSentWhenAskedForWithTheTicketsWords() {
        var macro = written(
                acme.mara(),
                Map.of("reply", "<p>Dear {{requester.firstName}}, about #{{ticket.number}}: {{ no.such }}</p>"));
        var opened = acme.opened("Broken");
        acme.mailed(opened.id());
        apply(acme.mara(), opened.id(), macro, true).json(200);
        var messages = acme.ada()
                .rest()
                .get("/tickets/" + opened.id() + "/messages")
                .json(200)
                .get("items");
        var last = messages.get(messages.size() - 1);
        assertThat(last.get("kind").asString()).isEqualTo("reply");
        assertThat(last.get("text").asString())
                .isEqualTo("Dear Dana, about #%s: {{ no.such }}"
                        .formatted(opened.json().get("number").asString()));
        apply(acme.mara(), opened.id(), macro, false).json(200);
        assertThat(acme.ada()
                        .rest()
                        .get("/tickets/" + opened.id() + "/messages")
                        .json(200)
                        .get("items")
                        .size())
                .isEqualTo(messages.size());
    }

    @Test
    void itFitsTicketsOfItsTypeBrandAndLanguageOnly() {
        var conditions = new HashMap<String, Object>(steps());
        conditions.put("types", List.of("incident"));
        var macro = written(acme.mara(), conditions);
        var question = acme.opened("A question").id();
        apply(acme.mara(), question, macro, false).refused(422, "macro-does-not-fit");
        var incident = acme.ticket("An incident");
        incident.put("type", "incident");
        apply(acme.mara(), acme.opened(incident).id(), macro, false).json(200);

        var german = new HashMap<String, Object>(steps());
        german.put("languages", List.of("de"));
        apply(acme.mara(), question, written(acme.mara(), german), false).refused(422, "macro-does-not-fit");
    }

    @Test
    void ownOnesAreOnesOwnAndSharedOnesForAll() {
        var own = written(acme.mara(), steps());
        assertThat(acme.ben().rest().get("/macros").json(200).get("items").size())
                .isZero();
        apply(acme.ben(), acme.opened("X").id(), own, false).refused(404, "not-found");
        var shared = new HashMap<String, Object>(steps());
        shared.put("shared", true);
        var macro = written(acme.tom(), shared);
        apply(acme.ben(), acme.opened("Y").id(), macro, false).json(200);
        acme.lou().rest().delete("/macros/" + own).refused(404, "not-found");
        acme.mara().rest().delete("/macros/" + own).json(204);
    }

    @Test
    void nonsenseIsRefusedInWords() {
        refused(Map.of("steps", List.of(step("dance", Map.of()))), 404, "not-found");
        refused(Map.of("steps", List.of(step("tag", Map.of("add", 1)))), 422, "invalid-value");
        refused(Map.of("steps", List.of(step("macro", Map.of()))), 422, "invalid-value");
        refused(Map.of("steps", List.of()), 422, "invalid-value");
        refused(Map.of("reply", "<p>Hi</p>", "types", List.of("no-such-type")), 422, "invalid-value");
    }

    private void refused(Map<String, Object> what, int status, String code) {
        write(acme.mara(), what).refused(status, code);
    }

    private Map<String, Object> steps() {
        return Map.of(
                "steps",
                List.of(
                        step("priority", Map.of("priority", "high")),
                        step("tag", Map.of("add", List.of("refund"))),
                        step("assign", Map.of("assignee", acme.mara().id()))));
    }

    private static Map<String, Object> step(String name, Map<String, Object> arguments) {
        return Map.of("name", name, "arguments", arguments);
    }

    private static Rest.Answer write(Person by, Map<String, Object> what) {
        var body = new HashMap<>(what);
        body.put("name", Map.of("en", "Refund", "de", "Erstattung"));
        return by.rest().post("/macros", body);
    }

    private static String written(Person by, Map<String, Object> what) {
        var answer = write(by, what);
        answer.json(201);
        return answer.id();
    }

    private static Rest.Answer apply(Person by, String ticket, String macro, boolean send) {
        var arguments = Map.of("macro", macro, "send", send);
        return by.rest().post("/tickets/" + ticket + "/actions", Map.of("name", "macro", "arguments", arguments));
    }

    private void act(String ticket, String name, Map<String, Object> arguments) {
        acme.ada()
                .rest()
                .post("/tickets/" + ticket + "/actions", Map.of("name", name, "arguments", arguments))
                .json(200);
    }
}
