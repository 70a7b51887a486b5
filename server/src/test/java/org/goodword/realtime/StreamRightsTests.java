package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Who is told what, and who no longer.
@GoodwordTest
class StreamRightsTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
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
            after.awaitRefetch();
        }
    }

    @Test
    void anotherWorkspaceHearsNothing() {
        var initech = cast.initech();
        try (var stranger = Client.listening(initech.ada().rest())) {
            var theirs = acme.opened("Stapler").id();
            acme.mara().note(theirs, "Ours");
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
            acme.ben().note(hidden, "For Billing");
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
            acme.ben().note(ticket, "Not for Support");
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
            acme.ben().note(invoice, "For Billing");
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

    private static Rest withoutHost(Rest rest) {
        return new Rest(rest.base(), Map.of("Cookie", rest.headers().get("Cookie")));
    }

    private static void isRefused(ThrowingCallable connecting) {
        assertThatThrownBy(connecting).hasCauseInstanceOf(WebSocketHandshakeException.class);
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
