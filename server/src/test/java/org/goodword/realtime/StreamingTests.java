package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class StreamingTests {
    @Autowired
    private Cast cast;

    @Autowired
    private MeterRegistry metrics;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void tellsWhatHappensInOrderAndWithoutAGap() {
        try (var ada = Client.listening(acme.ada().rest())) {
            var ticket = acme.opened("Stapler").id();
            var ids = IntStream.range(0, 20)
                    .mapToObj(i -> note(acme.mara(), ticket, "Note " + i))
                    .toList();
            assertThat(ids).hasSize(20);

            var events = ada.eventsUntil(event -> event.path("seq").asInt(0) == 21).stream()
                    .filter(event -> event.get("event").asString().equals("message.added"))
                    .toList();
            assertThat(events.stream().map(event -> event.get("seq").asInt()).toList())
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 21).boxed().toList());
            var last = events.getLast();
            assertThat(last.get("subject").get("kind").asString()).isEqualTo("ticket");
            assertThat(last.get("subject").get("id").asString()).isEqualTo(ticket);
            assertThat(last.get("actor").get("id").asString())
                    .isEqualTo(acme.mara().id().toString());
            assertThat(last.get("at").asString()).isNotBlank();
            assertThat(last.has("facts")).isFalse();
        }
    }

    @Test
    void aChangeIsOnTheScreenInAMoment() {
        try (var ada = Client.listening(acme.ada().rest())) {
            note(acme.mara(), acme.opened("Warm up").id(), "Warm up");
            ada.eventsUntil(event -> event.path("seq").asInt(0) == 2);
            var ticket = acme.opened("Stapler").id();
            var began = System.nanoTime();
            ada.eventsUntil("ticket.opened", ticket);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whoComesBackIsToldWhatSheHasMissed() {
        var ticket = acme.opened("Stapler").id();
        String cursor;
        try (var before = Client.listening(acme.ada().rest())) {
            note(acme.mara(), ticket, "Seen");
            before.eventsUntil(event -> event.path("seq").asInt(0) == 2);
            cursor = before.cursor();
        }
        for (var i = 0; i < 30; i++) note(acme.mara(), ticket, "Missed " + i);
        try (var after = Client.connect(acme.ada().rest())) {
            after.hello(cursor);
            assertThat(after.next("welcome").get("cursor").asString()).isEqualTo(cursor);
            var seqs = after.eventsUntil(event -> event.path("seq").asInt(0) == 32).stream()
                    .map(event -> event.get("seq").asInt())
                    .toList();
            assertThat(seqs)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(3, 32).boxed().toList());
            note(acme.mara(), ticket, "Live again");
            after.eventsUntil(event -> event.path("seq").asInt(0) == 33);
        }
    }

    @Test
    void aPositionThatWasNotGivenOutHereMeansBeginningAnew() {
        var workspace = acme.workspace().value();
        var other = Client.listening(cast.initech().ada().rest());
        var id = java.util.UUID.randomUUID();
        var strange = List.of(
                "nonsense",
                other.cursor(),
                Cursor.of(workspace, 999, 5, id).text(),
                Cursor.of(workspace, 1, Long.MAX_VALUE - 1, id).text());
        for (var cursor : strange) {
            try (var ada = Client.connect(acme.ada().rest())) {
                ada.hello(cursor);
                assertThat(ada.next("refetch").get("cursor").asString()).isNotEqualTo(cursor);
                var ticket = acme.opened("Stapler").id();
                ada.eventsUntil("ticket.opened", ticket);
            }
        }
        other.close();
    }

    @Test
    void rightsThatChangedMeanwhileMeanBeginningAnew() {
        String cursor;
        try (var before = Client.listening(acme.ada().rest())) {
            cursor = before.cursor();
        }
        acme.ada()
                .rest()
                .patch("/teams/" + acme.support(), Map.of("name", "Helpers"))
                .json(200);
        try (var after = Client.connect(acme.ada().rest())) {
            after.hello(cursor);
            after.next("refetch");
        }
    }

    @Test
    void anotherWorkspaceHearsNothing() {
        var initech = cast.initech();
        try (var stranger = Client.listening(initech.ada().rest())) {
            var theirs = acme.opened("Stapler").id();
            note(acme.mara(), theirs, "Ours");
            var own = initech.opened("Printer").id();
            var events = stranger.eventsUntil("message.added", own);
            assertThat(events.toString()).doesNotContain(theirs);
            assertThat(subjects(events)).doesNotContain(theirs);
        }
    }

    @Test
    void whoMayNotSeeATicketHearsNothingOfIt() {
        try (var mara = Client.listening(acme.mara().rest());
                var ben = Client.listening(acme.ben().rest());
                var lou = Client.listening(acme.lou().rest())) {
            var hidden = acme.openedFor(acme.billing(), "Invoice").id();
            note(acme.ben(), hidden, "For Billing");
            var shown = acme.openedFor(acme.support(), "Stapler").id();
            var louis = assigned(acme.openedFor(acme.support(), "Lamp").id(), acme.lou());

            assertThat(subjects(mara.eventsUntil("ticket.assignee-changed", louis)))
                    .contains(shown, louis)
                    .doesNotContain(hidden);
            assertThat(subjects(lou.eventsUntil("ticket.assignee-changed", louis)))
                    .contains(louis)
                    .doesNotContain(hidden, shown);
            var open = acme.opened("For everybody").id();
            assertThat(subjects(ben.eventsUntil("ticket.opened", open)))
                    .contains(hidden, open)
                    .doesNotContain(shown, louis);
        }
    }

    @Test
    void aTicketThatLeavesTheSightIsLetGo() {
        var ticket = acme.openedFor(acme.support(), "Stapler").id();
        try (var mara = Client.listening(acme.mara().rest());
                var ben = Client.listening(acme.ben().rest())) {
            acme.ada()
                    .rest()
                    .patch("/tickets/" + ticket, Map.of("team", acme.billing()))
                    .json(200);
            var left = mara.eventsUntil("ticket.left", ticket).getLast();
            assertThat(left.has("actor")).isFalse();
            ben.eventsUntil("ticket.team-changed", ticket);
            note(acme.ben(), ticket, "Not for Support");
            var next = acme.opened("For everybody").id();
            assertThat(subjects(mara.eventsUntil("ticket.opened", next))).doesNotContain(ticket);
        }
    }

    @Test
    void aChangeOfRightsCountsAtOnceAndMeansBeginningAnew() {
        try (var mara = Client.listening(acme.mara().rest())) {
            acme.ada()
                    .rest()
                    .patch(
                            "/teams/" + acme.billing(),
                            Map.of(
                                    "members",
                                    List.of(acme.ben().id(), acme.mara().id())))
                    .json(200);
            mara.next("refetch");
            var invoice = acme.openedFor(acme.billing(), "Invoice").id();
            mara.eventsUntil("ticket.opened", invoice);
            acme.ada()
                    .rest()
                    .patch(
                            "/teams/" + acme.billing(),
                            Map.of("members", List.of(acme.ben().id())))
                    .json(200);
            mara.next("refetch");
            note(acme.ben(), invoice, "For Billing");
            var next = acme.opened("For everybody").id();
            assertThat(subjects(mara.eventsUntil("ticket.opened", next))).doesNotContain(invoice);
        }
    }

    @Test
    void whoIsDeactivatedIsSentAway() {
        try (var mara = Client.listening(acme.mara().rest())) {
            acme.ada()
                    .rest()
                    .patch("/agents/" + acme.mara().id(), Map.of("active", false))
                    .json(200);
            assertThat(mara.closeCode()).isEqualTo(4401);
            isRefused(() -> Client.connect(acme.mara().rest()));
        }
    }

    @Test
    void whoSignsOutIsSentAwayAndASessionNeedsOurOwnPage() {
        var host = cast.anonymous().with("Host", acme.domain());
        var signedIn = host.post("/session", Map.of("email", acme.ada().email(), "password", Company.PASSWORD));
        var session = host.with(
                "Cookie",
                signedIn.headers().allValues("Set-Cookie").stream()
                        .filter(cookie -> cookie.startsWith("goodword="))
                        .findFirst()
                        .orElseThrow()
                        .replaceAll(";.*", ""));
        isRefused(() -> Client.connect(withoutHost(session), Map.of("Origin", "https://evil.example"), true));
        var own = session.base().replace("/api/v1", "");
        try (var ada = Client.connect(withoutHost(session), Map.of("Origin", own), true)) {
            ada.hello();
            ada.next("welcome");
            var shown = session.get("/session");
            var csrf = shown.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                    .findFirst()
                    .orElseThrow()
                    .replaceAll("XSRF-TOKEN=([^;]*).*", "$1");
            session.with("Cookie", session.headers().get("Cookie") + "; XSRF-TOKEN=" + csrf)
                    .with("X-XSRF-TOKEN", csrf)
                    .delete("/session")
                    .json(204);
            assertThat(ada.closeCode()).isEqualTo(4401);
        }
    }

    @Test
    void aRevokedTokenIsSentAway() {
        var issued = acme.mara().rest().post("/tokens", Map.of("name", "screen"));
        var token = issued.json(201);
        var rest = cast.anonymous().withToken(token.get("token").asString());
        try (var screen = Client.listening(rest);
                var other = Client.listening(acme.mara().rest())) {
            acme.mara().rest().delete("/tokens/" + issued.id()).json(204);
            assertThat(screen.closeCode()).isEqualTo(4401);
            var ticket = acme.opened("Stapler").id();
            other.eventsUntil("ticket.opened", ticket);
        }
    }

    @Test
    void whoIsNobodyIsNotLetIn() {
        isRefused(() -> Client.connect(cast.anonymous()));
        isRefused(() -> Client.connect(cast.anonymous().withToken("gw_no")));
    }

    @Test
    void nonsenseIsHungUpOn() {
        for (var frame : List.of("no json", "[]", "{\"type\":\"shout\"}", "{\"type\":\"viewing\",\"ticket\":\"7\"}")) {
            try (var ada = Client.listening(acme.ada().rest())) {
                ada.say(frame);
                assertThat(ada.closeCode()).as(frame).isEqualTo(4400);
            }
        }
        try (var ada = Client.listening(acme.ada().rest())) {
            ada.say("{\"type\":\"hello\",\"cursor\":\"" + "x".repeat(2_000) + "\"}");
            assertThat(ada.closeCode()).isEqualTo(1009);
        }
        try (var ada = Client.listening(acme.ada().rest())) {
            ada.flood(150);
            assertThat(ada.closeCode()).isEqualTo(4429);
        }
    }

    @Test
    void anAbsenceOfManyChangesEndsInTheStateOfAFreshLoad() {
        var tickets = IntStream.range(0, 5)
                .mapToObj(i -> acme.opened("Ticket " + i).id())
                .toList();
        var known = new Screen(acme.mara());
        known.load();
        String cursor;
        try (var mara = Client.listening(acme.mara().rest())) {
            cursor = mara.cursor();
        }
        var ada = acme.ada().rest();
        ada.patch("/tickets/" + tickets.get(0), Map.of("team", acme.billing())).json(200);
        ada.patch("/tickets/" + tickets.get(1), Map.of("priority", "urgent")).json(200);
        ada.patch("/tickets/" + tickets.get(2), Map.of("status", "solved")).json(200);
        var added = acme.openedFor(acme.support(), "New").id();
        acme.openedFor(acme.billing(), "Hidden");
        for (var i = 0; i < 250; i++) note(acme.ben(), tickets.get(3), "Note " + i);
        try (var mara = Client.connect(acme.mara().rest())) {
            mara.hello(cursor);
            mara.next("welcome");
            for (var event : mara.eventsUntil(event -> event.path("seq").asInt(0) == 251)) known.apply(event);
        }
        var fresh = new Screen(acme.mara());
        fresh.load();
        assertThat(known.tickets()).isEqualTo(fresh.tickets());
        assertThat(known.tickets()).containsKey(added).doesNotContainKey(tickets.get(0));
    }

    @Test
    void countsItsStreams() {
        try (var ada = Client.listening(acme.ada().rest())) {
            assertThat(ada.isQuiet()).isTrue();
            assertThat(metrics.get("goodword.streams.open").gauge().value()).isPositive();
            assertThat(metrics.get("goodword.consumer.lag")
                            .tag("consumer", "realtime")
                            .gauge()
                            .value())
                    .isBetween(0.0, 10.0);
        }
    }

    @Test
    void anAgentHasAtMostTwentyStreams() {
        var clients = IntStream.range(0, 21)
                .mapToObj(_ -> Client.connect(acme.ada().rest()))
                .toList();
        assertThat(Client.firstCloseCode(clients)).isEqualTo(1013);
        clients.forEach(Client::close);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> Client.listening(acme.ada().rest()).close());
    }

    private static org.goodword.cast.Rest withoutHost(org.goodword.cast.Rest rest) {
        return new org.goodword.cast.Rest(
                rest.base(), Map.of("Cookie", rest.headers().get("Cookie")));
    }

    private static void isRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable connecting) {
        assertThatThrownBy(connecting).hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    private static String note(Person by, String ticket, String text) {
        var answer = by.rest().post("/tickets/" + ticket + "/messages", Map.of("kind", "note", "body", text));
        answer.json(201);
        return answer.id();
    }

    private String assigned(String ticket, Person to) {
        acme.ada()
                .rest()
                .patch("/tickets/" + ticket, Map.of("assignee", to.id()))
                .json(200);
        return ticket;
    }

    private static List<String> subjects(List<JsonNode> events) {
        return events.stream()
                .map(event -> event.get("subject").get("id").asString())
                .distinct()
                .toList();
    }
}
