package org.goodword.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.chat.db.Tables.CHAT_;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.routing.availability.Desks;
import org.goodword.ticketing.TicketId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AttendingTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    @Autowired
    private Desks desks;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private Company acme;

    @BeforeEach
    void acmeIsThere() {
        acme = cast.acme();
    }

    @Test
    void whoListensIsToldWhenTheTeamComesAndGoes() throws Exception {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        try (var listening = visitor.listens()) {
            assertThat(online(listening.awaits("availability"))).isFalse();

            desks.sit(acme, acme.mara());
            await().atMost(SOON).until(() -> online(listening.awaits("availability")));
            assertThat(online(config())).isTrue();

            desks.choose(acme.mara(), "away");
            await().atMost(SOON).until(() -> !online(listening.awaits("availability")));
        }
    }

    @Test
    void whoAsksInsteadIsToldAtOnceWhenItChanges() {
        var visitor = Browser.visiting(acme, cast.anonymous());
        visitor.says("Hello?");
        var cursor = visitor.conversation().get("cursor").asString();
        desks.opens(acme, acme.mara());
        var asking = CompletableFuture.supplyAsync(() -> visitor.rest
                .get("/chat/events?wait=50&cursor=" + cursor)
                .json(200)
                .get("frames"));

        await().atMost(SOON).until(() -> {
            desks.choose(acme.mara(), "online");
            desks.choose(acme.mara(), "away");
            return asking.isDone();
        });

        var frames = asking.join().valueStream().toList();
        assertThat(frames).extracting(frame -> frame.get("type").asString()).contains("welcome", "chat");
        assertThat(frames.getLast().get("type").asString()).isEqualTo("availability");
    }

    @Test
    void whatIsUsualIsSaidOnceFiveChatsTell() {
        desks.sit(acme, acme.mara());
        for (var waited : List.of(1, 20, 2, 9)) answeredAfter(waited);
        assertThat(expected("minutes").isNull()).isTrue();

        answeredAfter(3);
        assertThat(expected("minutes").asInt()).isEqualTo(3);
        desks.choose(acme.mara(), "away");
        assertThat(expected("minutes").isNull()).isTrue();

        desks.choose(acme.mara(), "online");
        for (var ignored : List.of(1, 2, 3, 4, 5, 6)) answeredAfter(100);
        assertThat(expected("minutes").isNull()).isTrue();
    }

    @Test
    void whoIsAwaySaysWhenBusinessHoursBeginIfSomebodySetThem() {
        assertThat(expected("back").isNull()).isTrue();
        var now = LocalDate.now(ZoneOffset.UTC);
        var hours = Map.of(
                "zone",
                "UTC",
                "week",
                Map.of(
                        now.plusDays(2).getDayOfWeek().name().toLowerCase(Locale.ROOT),
                        List.of(Map.of("from", "09:00", "to", "17:00"))),
                "holidays",
                List.of());
        var set = acme.ada().rest().put("/business-hours", hours).json(200);

        assertThat(expected("back").asString()).isEqualTo(set.get("changesAt").asString());
        desks.sit(acme, acme.mara());
        assertThat(expected("back").isNull()).isTrue();
    }

    private void answeredAfter(int minutes) {
        var visitor = Browser.visiting(acme, cast.anonymous());
        var chat = visitor.says("Hello?").get("chat").get("ticket").asString();
        acme.in(() -> transactions.execute(_ -> sql.update(CHAT_)
                .set(
                        CHAT_.STARTED_AT,
                        clock.instant().minus(Duration.ofMinutes(minutes)).plusSeconds(30))
                .where(CHAT_.TICKET_ID.eq(new TicketId(UUID.fromString(chat))))
                .execute()));
        for (var answer : List.of("Good morning!", "And more."))
            acme.mara()
                    .rest()
                    .post("/tickets/" + chat + "/messages", Map.of("kind", "reply", "format", "text", "body", answer))
                    .json(201);
    }

    private JsonNode expected(String what) {
        return config().get("availability").get(what);
    }

    private JsonNode config() {
        return cast.anonymous()
                .with("Host", acme.domain())
                .get("/chat/config/" + Browser.brand(acme))
                .json(200);
    }

    private static boolean online(JsonNode told) {
        return told.get("availability").get("online").asBoolean();
    }
}
