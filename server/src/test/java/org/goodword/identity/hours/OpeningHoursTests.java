package org.goodword.identity.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class OpeningHoursTests {
    private static final String PATH = "/business-hours";

    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void theUsualHoursHoldUntilSomebodySetsOthers() {
        var usual = acme.mara().rest().get(PATH).json(200);
        assertThat(usual.get("version").asInt()).isZero();
        assertThat(usual.at("/week/friday/0/to").asString()).isEqualTo("17:00");
        assertThat(usual.get("week").has("saturday")).isFalse();
        var whole = Map.of("from", "00:00", "to", "24:00");
        var set = acme.ada()
                .rest()
                .with("If-Match", "\"0\"")
                .put(
                        PATH,
                        Map.of(
                                "zone",
                                "America/New_York",
                                "week",
                                Map.of("monday", List.of(whole), "sunday", List.of()),
                                "holidays",
                                List.of(
                                        Map.of("date", "2026-12-25", "name", "Christmas", "yearly", true),
                                        Map.of("date", "2026-12-24"))))
                .json(200);
        var seen = acme.mara().rest().get(PATH).json(200);
        assertThat(seen).isEqualTo(set);
        assertThat(seen.get("zone").asString()).isEqualTo("America/New_York");
        assertThat(seen.get("week").propertyNames()).containsExactly("monday");
        assertThat(seen.at("/week/monday/0/to").asString()).isEqualTo("24:00");
        assertThat(seen.at("/holidays/0/date").asString()).isEqualTo("2026-12-24");
        assertThat(seen.at("/holidays/1/name").asString()).isEqualTo("Christmas");
        assertThat(seen.at("/holidays/1/yearly").asBoolean()).isTrue();
        assertThat(seen.get("changesAt").isNull()).isFalse();
        assertThat(seen.get("version").asInt()).isEqualTo(1);
        assertThat(cast.initech()
                        .ada()
                        .rest()
                        .get(PATH)
                        .json(200)
                        .get("version")
                        .asInt())
                .isZero();
    }

    @Test
    void whoDidNotSeeTheLastChangeDoesNotOverwriteIt() {
        var hours = Map.of("zone", "UTC", "week", Map.of(), "holidays", List.of());
        var ada = acme.ada().rest();
        ada.with("If-Match", "\"0\"").put(PATH, hours).json(200);
        ada.with("If-Match", "\"0\"").put(PATH, hours).refused(412, "stale-version");
        acme.mara().rest().put(PATH, hours).refused(403, "not-allowed");
        assertThat(ada.get(PATH).json(200).get("open").asBoolean()).isFalse();
        assertThat(ada.get(PATH).json(200).get("changesAt").isNull()).isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        var late = Map.of("from", "17:00", "to", "09:00");
        for (var wrong : List.of(
                Map.of("zone", "Mars/Base", "week", Map.of(), "holidays", List.of()),
                Map.of("zone", "UTC", "week", Map.of("someday", List.of()), "holidays", List.of()),
                Map.of("zone", "UTC", "week", Map.of("monday", List.of(late)), "holidays", List.of()),
                Map.of("zone", "UTC", "week", Map.of(), "holidays", List.of(Map.of("date", "2026-02-30")))))
            acme.ada().rest().put(PATH, wrong).refused(422, "invalid-value");
    }
}
