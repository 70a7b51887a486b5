package org.goodword.identity.hours;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// A calendar server of the test's own speaks HTTP, and can break.
@GoodwordTest
class HolidayFeedsTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private Cast cast;

    @Autowired
    private Clock clock;

    private volatile String served = "";
    private final AtomicInteger status = new AtomicInteger(200);
    private final AtomicInteger unchanged = new AtomicInteger();
    private HttpServer server;
    private Company acme;
    private Rest ada;
    private String path;

    @BeforeEach
    void aCalendarServer() throws IOException {
        acme = cast.acme();
        ada = acme.ada().rest();
        path = "/holiday-feeds/" + UUID.randomUUID();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/holidays.ics", exchange -> {
            var body = served.getBytes(UTF_8);
            var etag = "\"" + served.hashCode() + "\"";
            var known = status.get() == 200
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (known) unchanged.incrementAndGet();
            exchange.getResponseHeaders().add("ETag", etag);
            exchange.sendResponseHeaders(known ? 304 : status.get(), known || body.length == 0 ? -1 : body.length);
            if (!known) exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var always = List.of(Map.of("from", "00:00", "to", "24:00"));
        var week = Map.of(
                "monday",
                always,
                "tuesday",
                always,
                "wednesday",
                always,
                "thursday",
                always,
                "friday",
                always,
                "saturday",
                always,
                "sunday",
                always);
        ada.with("If-Match", "\"0\"")
                .put("/business-hours", Map.of("zone", "UTC", "week", week, "holidays", List.of()))
                .json(200);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theDaysOfACalendarCloseTheHouseAsSoonAsItIsRead() {
        assertThat(isOpen()).isTrue();
        served = closing(today());
        follow();
        var feed = await(one -> !one.get("goodAt").isNull());
        assertThat(feed.get("days").asInt()).isEqualTo(1);
        assertThat(feed.get("nextName").asString()).isEqualTo("Holiday");
        assertThat(isOpen()).isFalse();
        ada.delete(path).json(204);
        assertThat(isOpen()).isTrue();
    }

    @Test
    void whatABrokenFeedSaidLastHoldsAndTheTroubleIsTold() {
        served = closing(today());
        follow();
        await(one -> !one.get("goodAt").isNull());
        for (var broken : List.of("<html>Sign in</html>", "error")) {
            served = broken;
            status.set(broken.equals("error") ? 500 : 200);
            ada.post(path + "/check", Map.of()).json(200);
            var words = broken.equals("error") ? "(500)" : "no iCalendar file";
            var feed = await(one -> one.get("trouble").asString("").contains(words));
            assertThat(feed.get("days").asInt()).isEqualTo(1);
            assertThat(isOpen()).isFalse();
        }
        assertThat(ada.get("/health").json(200).toString()).contains("The holidays of Public cannot be fetched.");
        served = closing(today().plusDays(1));
        status.set(200);
        ada.post(path + "/check", Map.of()).json(200);
        await(one -> one.get("trouble").isNull());
        assertThat(isOpen()).isTrue();
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        served = closing(today());
        follow();
        await(one -> !one.get("goodAt").isNull());
        ada.post(path + "/check", Map.of()).json(200);
        Awaitility.await().atMost(SOON).until(() -> unchanged.get() > 0);
        assertThat(await(one -> one.get("trouble").isNull()).get("days").asInt())
                .isEqualTo(1);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void whenOthersChangeTheirDaysItIsWrittenDown() {
        served = closing(today());
        follow();
        await(one -> !one.get("goodAt").isNull());
        var followed = changes();
        assertThat(followed).isGreaterThan(1);
        ada.post(path + "/check", Map.of()).json(200);
        Awaitility.await().atMost(SOON).until(() -> unchanged.get() > 0);
        await(one -> one.get("trouble").isNull());
        assertThat(changes()).isEqualTo(followed);

        served = closing(today().plusDays(1));
        ada.post(path + "/check", Map.of()).json(200);

        Awaitility.await().atMost(SOON).until(() -> changes() == followed + 1);
        assertThat(ada.get("/audit?event=calendar.changed").json(200).toString())
                .contains("holidays");
    }

    private int changes() {
        return ada.get("/audit?event=calendar.changed").json(200).get("items").size();
    }

    @Test
    void aFileIsKeptAndGivenBack() {
        var content = closing(today());
        var kept = ada.put(path, Map.of("name", "Ours", "content", content)).json(200);
        assertThat(kept.get("days").asInt()).isEqualTo(1);
        assertThat(isOpen()).isFalse();
        assertThat(ada.get(path).json(200).get("content").asString()).isEqualTo(content);
        ada.put(path, Map.of("name", "Ours", "content", "no calendar")).refused(422, "invalid-value");
        assertThat(isOpen()).isFalse();
        acme.mara().rest().put(path, Map.of("name", "X", "content", content)).refused(403, "not-allowed");
        acme.mara().rest().delete(path).refused(403, "not-allowed");
    }

    @Test
    void ourOwnNetworkIsNotFetchedFrom() {
        for (var url : List.of(
                "http://127.0.0.1:%d/holidays.ics".formatted(server.getAddress().getPort()),
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd"))
            ada.put(path, Map.of("name", "X", "url", url)).refused(422, "invalid-value");
        assertThat(ada.get("/holiday-feeds").json(200).get("items")).isEmpty();
        ada.put(path, Map.of("name", "X")).refused(422, "invalid-value");
    }

    @Test
    void aHolidayOfEveryYearClosesTheHouseThisYearToo() {
        var then = today().minusYears(today().isLeapYear() ? 4 : 1);
        var hours = ada.get("/business-hours").json(200);
        var body = Map.of(
                "zone", "UTC",
                "week", hours.get("week"),
                "holidays", List.of(Map.of("date", then.toString(), "name", "Founding day", "yearly", true)));
        ada.with("If-Match", "\"1\"").put("/business-hours", body).json(200);
        assertThat(isOpen()).isFalse();
    }

    private boolean isOpen() {
        return ada.get("/business-hours").json(200).get("open").asBoolean();
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private void follow() {
        var url =
                "http://localhost:%d/holidays.ics".formatted(server.getAddress().getPort());
        ada.put(path, Map.of("name", "Public", "url", url)).json(200);
    }

    private JsonNode await(Predicate<JsonNode> so) {
        return Awaitility.await()
                .atMost(SOON)
                .until(() -> ada.get("/holiday-feeds").json(200).get("items").get(0), so);
    }

    private static String closing(LocalDate day) {
        return """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//test//EN
                BEGIN:VEVENT
                UID:one
                DTSTART;VALUE=DATE:%s
                SUMMARY:Holiday
                END:VEVENT
                END:VCALENDAR
                """.formatted(day.toString().replace("-", ""));
    }
}
