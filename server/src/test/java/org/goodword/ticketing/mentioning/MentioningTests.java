package org.goodword.ticketing.mentioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class MentioningTests {
    @Autowired
    private Cast cast;

    @Autowired
    private LedgerReader ledger;

    private Company acme;
    private String path;

    @BeforeEach
    void aTicket() {
        acme = cast.acme();
        path = "/tickets/" + acme.opened("Stapler").id();
    }

    @Test
    void whomANoteNamesFindsIt() {
        note("Ask @[Mara](agent:%s) and @[Mara](agent:%s)"
                .formatted(acme.mara().id(), acme.mara().id()));
        assertThat(found(acme.mara(), "mentions:me")).containsExactly("Stapler");
        assertThat(found(acme.ben(), "mentions:me")).isEmpty();
        assertThat(found(acme.ada(), "mentions:mara@" + acme.domain())).containsExactly("Stapler");
        var told = acme.in(() -> ledger.read(Position.START, 1000)).stream()
                .filter(entry -> entry.event().equals("inbox.mentioned"))
                .map(entry -> entry.subject().id())
                .toList();
        assertThat(told).containsExactly(acme.mara().id());
    }

    @Test
    void whoIsNamedFollowsTheTicketOnce() {
        var naming = "Ask @[Mara](agent:%s)".formatted(acme.mara().id());
        note(naming);
        note(naming);
        assertThat(found(acme.mara(), "follower:me")).containsExactly("Stapler");
        var told = acme.ada()
                .rest()
                .get(path + "/history")
                .json(200)
                .get("items")
                .valueStream()
                .filter(entry -> entry.get("event").asString().equals("ticket.follower-changed"))
                .toList();
        assertThat(told).hasSize(1);
        act(acme.mara(), "unfollow", true);
        note(naming);
        assertThat(found(acme.mara(), "follower:me")).isEmpty();
    }

    @Test
    void whoIsNobodyIsPassedOver() {
        note("@[X](agent:%s) @[Y](agent:x) @[Theirs](agent:%s)"
                .formatted(UUID.randomUUID(), cast.initech().mara().id()));
        assertThat(found(acme.ada(), "mentions:any")).isEmpty();
        assertThat(found(acme.ada(), "follower:any")).isEmpty();
    }

    @Test
    void oneFollowsATicketForOneself() {
        act(acme.mara(), "follow", true);
        act(acme.mara(), "follow", false);
        assertThat(found(acme.mara(), "follower:me")).containsExactly("Stapler");
        assertThat(acme.mara().rest().get(path).json(200).get("following").asBoolean())
                .isTrue();
        assertThat(acme.ada().rest().get(path).json(200).get("following").asBoolean())
                .isFalse();
        act(acme.mara(), "unfollow", true);
        assertThat(found(acme.mara(), "follower:me")).isEmpty();
        acme.lou().rest().post(path + "/actions", Map.of("name", "follow")).refused(404, "not-found");
    }

    private void act(Person person, String name, boolean changes) {
        var done = person.rest().post(path + "/actions", Map.of("name", name)).json(200);
        assertThat(done.get("changed").asBoolean()).isEqualTo(changes);
    }

    private void note(String text) {
        acme.ada()
                .rest()
                .post(path + "/messages", Map.of("kind", "note", "body", text))
                .json(201);
    }

    private static List<String> found(Person person, String filter) {
        return person.rest()
                .get("/tickets?q=" + Rest.encoded(filter))
                .json(200)
                .get("items")
                .findValuesAsString("subject");
    }
}
