package org.goodword.ticketing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Person;
import org.goodword.cast.Rest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class ReadingTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private String ticket;

    @BeforeEach
    void aTicket() {
        acme = cast.acme();
        ticket = "/tickets/" + acme.opened("Stapler").id();
    }

    @Test
    void aTicketIsUnreadToEachUntilSheReadsIt() {
        assertThat(unread(acme.ada())).isTrue();
        read(acme.ada(), 1);
        assertThat(unread(acme.ada())).isFalse();
        assertThat(unread(acme.tom())).isTrue();
        assertThat(found(acme.ada())).isEmpty();
        assertThat(found(acme.tom())).containsExactly("Stapler");
    }

    @Test
    void whatOthersSaidIsNewAndWhatOneSaidIsNot() {
        read(acme.ada(), 1);
        acme.tom()
                .rest()
                .post(ticket + "/messages", Map.of("kind", "note", "body", "Hm"))
                .json(201);
        assertThat(unread(acme.ada())).isTrue();
        assertThat(unread(acme.tom())).isFalse();
        assertThat(found(acme.tom())).isEmpty();
    }

    @Test
    void readAgainUpToLessMakesTheRestUnread() {
        read(acme.ada(), 1);
        read(acme.ada(), 0);
        assertThat(unread(acme.ada())).isTrue();
        read(acme.ada(), 99);
        assertThat(unread(acme.ada())).isFalse();
        acme.tom().rest().post(ticket + "/messages", Map.of("kind", "note", "body", "Hm"));
        assertThat(unread(acme.ada())).isTrue();
    }

    @Test
    void doneWorkIsNotUnread() {
        acme.tom().rest().patch(ticket, Map.of("status", "solved")).json(200);
        assertThat(unread(acme.ada())).isFalse();
        assertThat(found(acme.ada())).isEmpty();
    }

    @Test
    void whoMayNotSeeATicketCannotReadIt() {
        acme.lou().rest().put(ticket + "/read", Map.of("seq", 1)).refused(404, "not-found");
        acme.ada().rest().put(ticket + "/read", Map.of("seq", -1)).refused(422, "invalid-value");
    }

    @Test
    void aRowTellsWhoSpokeLast() {
        var first = row(acme.ada());
        assertThat(first.at("/lastMessage/kind").asString()).isEqualTo("inbound");
        acme.tom()
                .rest()
                .post(ticket + "/messages", Map.of("kind", "reply", "body", "Look in the cellar"))
                .json(201);
        acme.tom()
                .rest()
                .post(ticket + "/messages", Map.of("kind", "note", "body", "Hm"))
                .json(201);
        var then = row(acme.ada());
        assertThat(then.at("/lastMessage/kind").asString()).isEqualTo("reply");
        assertThat(then.get("preview").asString()).isEqualTo("Look in the cellar");
        assertThat(then.get("lastInboundAt")).isEqualTo(first.get("lastInboundAt"));
    }

    private tools.jackson.databind.JsonNode row(Person person) {
        return person.rest().get("/tickets").json(200).get("items").get(0);
    }

    private boolean unread(Person person) {
        var alone = person.rest().get(ticket).json(200).get("unread").asBoolean();
        assertThat(row(person).get("unread").asBoolean()).isEqualTo(alone);
        return alone;
    }

    private List<String> found(Person person) {
        return person.rest()
                .get("/tickets?q=" + Rest.encoded("is:unread"))
                .json(200)
                .get("items")
                .findValuesAsString("subject");
    }

    private void read(Person person, int seq) {
        person.rest().put(ticket + "/read", Map.of("seq", seq)).json(204);
    }
}
