package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.platform.BrandScope;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Limits;
import org.goodword.platform.RowScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// Whatever is done to a ticket, its noise ends at the edge of the row scope.
@GoodwordTest
class HiddenTicketsTests {
    @Autowired
    private Cast cast;

    private Company acme;

    @BeforeEach
    void newWorkspace() {
        acme = cast.acme();
    }

    @Test
    void nothingThatHappensToOneReachesAnotherTeam() {
        try (var ben = Client.listening(acme.ben().rest());
                var lou = Client.listening(acme.lou().rest());
                var mara = Client.listening(acme.mara().rest())) {
            var cursor = ben.cursor();
            var words = everythingHappens(mara);
            acme.ada()
                    .rest()
                    .patch(
                            "/tickets/" + acme.opened("For Lou").id(),
                            Map.of("assignee", acme.lou().id()))
                    .json(200);
            var last = acme.opened("For everybody").id();
            acme.ada()
                    .rest()
                    .patch("/tickets/" + last, Map.of("assignee", acme.lou().id()))
                    .json(200);

            assertHearsNone(ben.eventsUntil("ticket.opened", last), words);
            assertHearsNone(lou.eventsUntil("ticket.assignee-changed", last), words);
            try (var later = Client.connect(acme.ben().rest())) {
                later.hello(cursor);
                later.next("welcome");
                assertHearsNone(later.eventsUntil("ticket.opened", last), words);
            }
        }
    }

    @Test
    void nothingThatHappensToOneReachesAnotherBrand() {
        var second = UUID.fromString(acme.ada()
                .rest()
                .post("/brands", Map.of("key", "second", "name", "Second"))
                .id());
        var limits = Limits.of(new BrandScope.Only(Set.of(second)), FieldRights.ALL);
        var rita = cast.withRole(acme, "rita", RowScope.ALL, limits, "ticket.*");
        try (var hers = Client.listening(rita.rest());
                var mara = Client.listening(acme.mara().rest())) {
            var words = everythingHappens(mara);
            var body = acme.ticket("Hers");
            body.put("brand", second);
            var seen = acme.opened(body).id();
            assertHearsNone(hers.eventsUntil("ticket.opened", seen), words);

            var first = acme.ada().rest().get("/brands").json(200).at("/items/0/id");
            acme.ada()
                    .rest()
                    .patch("/tickets/" + seen, Map.of("brand", first.asString()))
                    .json(200);
            hers.eventsUntil("ticket.left", seen);
            acme.ada()
                    .rest()
                    .patch("/tickets/" + seen, Map.of("subject", "Not hers now"))
                    .json(200);
            var next = acme.opened(body).id();
            assertThat(hers.eventsUntil("ticket.opened", next).toString()).doesNotContain(seen);
            acme.ada().rest().patch("/tickets/" + seen, Map.of("brand", second)).json(200);
            hers.eventsUntil("ticket.brand-changed", seen);
            acme.ada()
                    .rest()
                    .post("/tickets/" + seen + "/actions", Map.of("name", "delete", "arguments", Map.of()))
                    .json(200);
            hers.eventsUntil("ticket.left", seen);
        }
    }

    private static void assertHearsNone(List<JsonNode> events, List<String> words) {
        assertThat(events.toString()).doesNotContain(words);
    }

    /// Of a ticket of Support, which Mara has on her screen.
    ///
    /// @return what nobody else may hear
    private List<String> everythingHappens(Client mara) {
        var ticket = acme.openedFor(acme.support(), "Stapler").id();
        var other = acme.openedFor(acme.support(), "Stapler again").id();
        var path = "/tickets/" + ticket;
        var heard = new ArrayList<>(List.of(ticket, other));
        mara.views(ticket);
        mara.types(ticket, "reply");
        var by = acme.mara();
        for (var body : List.of(
                Map.of(
                        "kind",
                        "note",
                        "body",
                        "Look, @[Ben](agent:%s) @[Lou](agent:%s)"
                                .formatted(acme.ben().id(), acme.lou().id())),
                Map.of("kind", "reply", "body", "It is gone", "holdSeconds", 20),
                Map.of("kind", "reply", "body", "It is back")))
            heard.add(
                    by.rest().post(path + "/messages", body).json(201).get("id").asString());
        by.rest()
                .post(path + "/messages/" + heard.get(3) + "/withdrawal", Map.of())
                .json(200);
        by.rest().put(path + "/draft", Map.of("kind", "note", "html", "Hm"));
        by.rest().put(path + "/read", Map.of("seq", 1));
        by.rest().patch(path, Map.of("subject", "The stapler")).json(200);
        act(by, path, "status", Map.of("status", "pending"));
        act(by, path, "priority", Map.of("priority", "urgent"));
        act(by, path, "tag", Map.of("add", List.of("red")));
        act(by, path, "assign", Map.of("assignee", by.id()));
        act(by, path, "follow", Map.of());
        act(
                by,
                path,
                "snooze",
                Map.of("until", Instant.now().plus(1, ChronoUnit.DAYS).toString()));
        act(by, path, "wake", Map.of());
        act(by, "/tickets/" + other, "merge", Map.of("into", ticket));
        act(by, "/tickets/" + other, "part", Map.of("status", "open"));
        act(by, path, "status", Map.of("status", "solved"));
        return heard;
    }

    private static void act(Person by, String path, String name, Map<String, ?> arguments) {
        by.rest()
                .post(path + "/actions", Map.of("name", name, "arguments", arguments))
                .json(200);
    }
}
