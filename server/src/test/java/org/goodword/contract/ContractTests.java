package org.goodword.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.goodword.GoodwordTest;
import org.goodword.attack.Asvs;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class ContractTests {
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
    void aRepeatedKeyGetsTheSameAnswerAndMakesNothing() {
        var once = ada.with("Idempotency-Key", "one");
        var first = once.post("/tickets", acme.ticket("Stapler"));
        var second = once.post("/tickets", acme.ticket("Stapler"));
        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotEmpty();
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotEmpty();
        assertThat(tickets()).isEqualTo(1);
        once.post("/tickets", acme.ticket("Printer")).refused(422, "idempotency-key-reused");
        acme.tom()
                .rest()
                .with("Idempotency-Key", "one")
                .post("/tickets", acme.ticket("Stapler"))
                .json(201);
        assertThat(tickets()).isEqualTo(2);
    }

    @Test
    void aRefusedRequestKeepsNoKey() {
        var once = ada.with("Idempotency-Key", "two");
        var wrong = acme.ticket("Stapler");
        wrong.put("type", "no-such");
        once.post("/tickets", wrong).refused(422, "invalid-value");
        once.post("/tickets", acme.ticket("Stapler")).json(201);
        for (var key : List.of("", "a b", "x".repeat(201)))
            assertThat(ada.with("Idempotency-Key", key)
                            .post("/tickets", acme.ticket("X"))
                            .status())
                    .as(key)
                    .isEqualTo(422);
    }

    @Test
    @Asvs("11.1.6")
    void duplicatesAtTheSameTimeMakeOneTicket() throws Exception {
        var once = ada.with("Idempotency-Key", "three");
        var answers = atOnce(8, () -> once.post("/tickets", acme.ticket("Stapler")));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream().map(Answer::id).distinct()).hasSize(1);
        assertThat(tickets()).isEqualTo(1);
    }

    @Test
    void aMessagesOwnIdMakesItsRepetitionHarmless() throws Exception {
        var messages = "/tickets/" + acme.opened("Stapler").id() + "/messages";
        var note = Map.of("id", UUID.randomUUID(), "kind", "note", "body", "Once");
        var answers = atOnce(4, () -> ada.post(messages, note));
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(ada.get(messages).json(200).get("items")).hasSize(2);
        var other = Map.of("id", note.get("id"), "kind", "note", "body", "Twice");
        ada.post(messages, other).refused(409, "message-id-taken");
        ada.post("/tickets/" + acme.opened("Printer").id() + "/messages", note).refused(409, "message-id-taken");
    }

    @Test
    void whoSawAnOlderVersionChangesNothing() throws Exception {
        var opened = acme.opened("Stapler");
        var path = "/tickets/" + opened.id();
        var seen = ada.with("If-Match", opened.header("ETag"));
        var answers = List.copyOf(atOnce(2, () -> seen.patch(path, Map.of("priority", "high"))));
        var later = seen.patch(path, Map.of("priority", "urgent"));
        assertThat(answers).extracting(Answer::status).contains(200);
        later.refused(412, "stale-version");
        assertThat(ada.get(path).json(200).get("priority").asString()).isEqualTo("high");
        ada.with("If-Match", "nonsense").patch(path, Map.of("priority", "low")).refused(422, "invalid-value");
    }

    @Test
    void ofTwoAgentsAtOnceOneIsToldToLookAgain() throws Exception {
        var opened = acme.opened("Stapler");
        var number = new java.util.concurrent.atomic.AtomicInteger();
        var answers = atOnce(
                2,
                () -> ada.with("If-Match", opened.header("ETag"))
                        .patch("/tickets/" + opened.id(), Map.of("subject", "By " + number.incrementAndGet())));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void twoWhoTagAtOnceBothKeepTheirTag() throws Exception {
        var id = acme.opened("Stapler").id();
        var number = new java.util.concurrent.atomic.AtomicInteger();
        atOnce(
                        6,
                        () -> ada.post(
                                "/tickets/" + id + "/actions",
                                Map.of(
                                        "name",
                                        "tag",
                                        "arguments",
                                        Map.of("add", List.of("t" + number.incrementAndGet())))))
                .forEach(answer -> answer.json(200));
        assertThat(ada.get("/tickets/" + id).json(200).get("tags")).hasSize(6);
    }

    @Test
    @Asvs({"5.1.3", "13.2.2"})
    void nonsenseIsToldApart() {
        ada.post("/tickets", "{\"subject\": ").refused(400, "malformed-request");
        ada.post("/tickets", "").refused(400, "malformed-request");
        var unknown = acme.ticket("Stapler");
        unknown.put("colour", "red");
        assertThat(ada.post("/tickets", unknown)
                        .refused(422, "invalid-value")
                        .json()
                        .get("field")
                        .asString())
                .isEqualTo("colour");
        var wrong = acme.ticket("Stapler");
        wrong.put("tags", "vip");
        ada.post("/tickets", wrong).refused(422, "invalid-value");
        ada.with("Content-Type", "text/csv").post("/tickets", "a,b").refused(415, "unsupported-media-type");
        ada.send("PUT", "/tickets", "{}").refused(405, "method-not-allowed");
        ada.get("/no-such-thing").refused(404, "not-found");
        ada.get("/contacts/not-an-id").refused(400, "malformed-request");
        ada.get("/search").refused(400, "malformed-request");
    }

    @Test
    @Asvs("12.1.1")
    void aBodyTooLargeIsRefused() {
        var large = acme.ticket("Stapler");
        large.put("message", Map.of("body", "x".repeat(3_000_000)));
        ada.post("/tickets", large).refused(413, "too-large");
        var long1 = acme.ticket("Stapler");
        long1.put("message", Map.of("body", "x".repeat(1_000_001)));
        ada.post("/tickets", long1).refused(422, "invalid-value");
        ada.post("/tickets", "[".repeat(100_000)).refused(422, "invalid-value");
    }

    @Test
    void pagesHaveLimitsAndCursorsAreOursAlone() {
        for (var list : List.of("/tickets", "/contacts", "/organisations", "/outbound", "/inbound/email", "/search")) {
            var path = list + "?q=x&";
            for (var limit : List.of("0", "-1", "201", "x", "99999999999", "%00"))
                ada.get(path + "limit=" + limit).refused(422, "invalid-value");
            for (var cursor : List.of("x", "%00", "AAAA", "Cgo", "eAp4", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5")) {
                var answer = ada.get(path + "cursor=" + cursor);
                if (answer.status() != 200) answer.refused(400, "invalid-cursor");
            }
        }
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (var i = 0; i < 7; i++) acme.opened("Stapler " + i);
        var seen = new java.util.ArrayList<String>();
        var next = "";
        do {
            var page = ada.get("/tickets?limit=3" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .json(200);
            seen.addAll(page.get("items").findValuesAsString("subject"));
            next = page.get("next").asString("");
        } while (!next.isEmpty());
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void nullAndOtherCharactersAreNoReasonToFail() {
        for (var odd : List.of("a\0b", "\uD83C\uDF88 ü 漢 \u202E\u0007", "'; drop table ticketing.ticket; --")) {
            var body = acme.ticket(odd);
            body.put("message", Map.of("body", odd));
            var answer = ada.post("/tickets", body);
            assertThat(answer.status()).isIn(201, 422);
            if (!odd.contains("\0") && !odd.contains("\u0007"))
                assertThat(answer.json(201).get("subject").asString()).isEqualTo(odd);
            for (var path : List.of("/tickets?q=", "/tickets/count?q=", "/search?q=", "/tickets/", "/actions?subject="))
                assertThat(ada.get(path + Rest.encoded(odd)).status())
                        .as(path + odd)
                        .isLessThan(500);
        }
    }

    @Test
    void scriptsDoNotSurvive() {
        var body = acme.ticket("Stapler");
        var html = "<p onclick=x()>Hi <b>there</b><script>steal()</script>"
                + "<a href='javascript:x()'>go</a><img src=x onerror=x()></p>";
        body.put("message", Map.of("body", html, "format", "html"));
        var messages =
                ada.get("/tickets/" + acme.opened(body).id() + "/messages").json(200);
        assertThat(messages.get("items").get(0).get("html").asString())
                .contains("<b>there</b>")
                .doesNotContain("script", "onclick", "onerror", "steal");
    }

    @Test
    void absentIsLeftAloneAndNullTakesAway() {
        var body = acme.ticket("Stapler");
        body.put("team", acme.support());
        body.put("assignee", acme.mara().id());
        var path = "/tickets/" + acme.opened(body).id();
        var changed = ada.patch(path, "{\"assignee\": null}").json(200);
        assertThat(changed.get("assignee").isNull()).isTrue();
        assertThat(changed.get("team").asString()).isEqualTo(acme.support().toString());
        assertThat(changed.get("subject").asString()).isEqualTo("Stapler");
        var version = changed.get("version").asInt();
        assertThat(ada.patch(path, "{}").json(200).get("version").asInt()).isEqualTo(version);
    }

    private int tickets() {
        return ada.get("/tickets/count").json(200).get("count").asInt();
    }

    private static List<Answer> atOnce(int times, Callable<Answer> ask) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = threads.invokeAll(java.util.Collections.nCopies(times, ask));
            var answers = new java.util.ArrayList<Answer>();
            for (var answer : asked) answers.add(answer.get());
            return answers;
        }
    }
}
