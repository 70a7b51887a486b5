package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.platform.Cursor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
                    .mapToObj(i -> acme.mara().note(ticket, "Note " + i))
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
    void whoAsksHowLongAWordTakesHearsItBack() {
        try (var ada = Client.connect(acme.ada().rest())) {
            ada.say("{\"type\":\"ping\"}");
            ada.next("pong");
            ada.hello();
            ada.next("welcome");
        }
    }

    @Test
    void whoComesBackIsToldWhatSheHasMissed() {
        var ticket = acme.opened("Stapler").id();
        String cursor;
        try (var before = Client.listening(acme.ada().rest())) {
            acme.mara().note(ticket, "Seen");
            before.eventsUntil(event -> event.path("seq").asInt(0) == 2);
            cursor = before.cursor();
        }
        for (var i = 0; i < 30; i++) acme.mara().note(ticket, "Missed " + i);
        try (var after = Client.connect(acme.ada().rest())) {
            after.hello(cursor);
            assertThat(after.next("welcome").get("cursor").asString()).isEqualTo(cursor);
            var seqs = after.eventsUntil(event -> event.path("seq").asInt(0) == 32).stream()
                    .map(event -> event.get("seq").asInt())
                    .toList();
            assertThat(seqs)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(3, 32).boxed().toList());
            acme.mara().note(ticket, "Live again");
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
        for (var i = 0; i < 250; i++) acme.ben().note(tickets.get(3), "Note " + i);
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
}
