package org.goodword.ticketing.snoozing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class SnoozingTests {
    private static final String OPEN = "/tickets?q=" + Rest.encoded("category:new,open,pending,on-hold -is:snoozed");

    @Autowired
    private Cast cast;

    @Autowired
    private Clock clock;

    private Company acme;
    private Rest ada;
    private String path;

    @BeforeEach
    void aTicket() {
        acme = cast.acme();
        ada = acme.ada().rest();
        path = "/tickets/" + acme.opened("Stapler").id();
    }

    @Test
    void whatIsPutAsideLeavesTheOpenWorkUntilItsTime() {
        snooze(Map.of("until", clock.instant().plusSeconds(2).toString()));
        assertThat(ada.get(OPEN).json(200).get("items")).isEmpty();
        assertThat(ada.get("/tickets?q=" + Rest.encoded("is:snoozed")).json(200).get("items"))
                .hasSize(1);
        assertThat(ada.get(path).json(200).get("snoozedUntil").isNull()).isFalse();
        await().atMost(Duration.ofSeconds(60)).until(() -> !isSnoozed());
        assertThat(ada.get(OPEN).json(200).get("items")).hasSize(1);
        assertThat(ada.get(path + "/history").text()).contains("ticket.woken", "\"by\":\"time\"");
    }

    @Test
    void anAnswerWakesAndANoteDoesNot() {
        var contact = ada.get(path).json(200).at("/requester/email").asString();
        var asked = acme.mailed(path.substring("/tickets/".length()));
        snooze(Map.of("untilAnswer", true));
        ada.post(path + "/messages", Map.of("kind", "note", "body", "Hm")).json(201);
        assertThat(isSnoozed()).isTrue();
        assertThat(ada.get(path).json(200).get("snoozedUntilAnswer").asBoolean())
                .isTrue();
        acme.answered(asked, contact, "It works again");
        assertThat(isSnoozed()).isFalse();
        assertThat(ada.get(path + "/history").text()).contains("\"by\":\"answer\"");
    }

    @Test
    void itCanBeWokenAndPutAsideAgain() {
        var later = clock.instant().plus(Duration.ofDays(3)).toString();
        var undo = snooze(Map.of("until", later)).get("undo");
        assertThat(undo.get("name").asString()).isEqualTo("wake");
        var again = ada.post(path + "/actions", undo).json(200).get("undo");
        assertThat(isSnoozed()).isFalse();
        ada.post(path + "/actions", again).json(200);
        assertThat(isSnoozed()).isTrue();
        assertThat(ada.post(path + "/actions", again).json(200).get("changed").asBoolean())
                .isFalse();
    }

    @Test
    void doneWorkIsNotPutAside() {
        snooze(Map.of("untilAnswer", true));
        ada.patch(path, Map.of("status", "solved")).json(200);
        assertThat(isSnoozed()).isFalse();
        refused(Map.of("untilAnswer", true));
    }

    @Test
    void aTimeLiesAhead() {
        refused(Map.of());
        refused(Map.of("until", "2001-01-01T00:00:00Z"));
        refused(Map.of("until", "9999-01-01T00:00:00Z"));
        refused(Map.of("until", "tomorrow"));
        acme.lou()
                .rest()
                .post(path + "/actions", Map.of("name", "snooze", "arguments", Map.of("untilAnswer", true)))
                .refused(404, "not-found");
    }

    private tools.jackson.databind.JsonNode snooze(Map<String, Object> arguments) {
        var done = ada.post(path + "/actions", Map.of("name", "snooze", "arguments", arguments))
                .json(200);
        assertThat(isSnoozed()).isTrue();
        return done;
    }

    private void refused(Map<String, Object> arguments) {
        ada.post(path + "/actions", Map.of("name", "snooze", "arguments", arguments))
                .refused(422, "invalid-value");
    }

    private boolean isSnoozed() {
        return ada.get(path).json(200).get("snoozed").asBoolean();
    }
}
