package org.goodword.ticketing.splitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.cast.Rest;
import org.goodword.cast.Rest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class MovingTests {
    @Autowired
    private Cast cast;

    private Company acme;
    private Rest ada;
    private String printer;
    private String lamp;

    @BeforeEach
    void twoTickets() {
        acme = cast.acme();
        ada = acme.ada().rest();
        printer = acme.opened("Printer").id();
        lamp = acme.opened("Lamp").id();
    }

    @Test
    void theMessageGoesAsItIsAndBothTicketsTellOfIt() {
        var note = acme.ada().note(printer, "The lamp flickers, too");
        var before = messages(printer).getLast();

        var moved = move(printer, lamp, List.of(note)).json(200);

        assertThat(moved.get("into").get("id").asString()).isEqualTo(lamp);
        var now = messages(lamp).getLast();
        for (var same : Set.of("id", "createdAt", "author", "text"))
            assertThat(now.get(same)).isEqualTo(before.get(same));
        assertThat(messages(printer)).hasSize(1);
        assertThat(history(printer)).contains("ticket.messages-moved");
        assertThat(history(lamp)).contains("ticket.messages-came");
    }

    @Test
    void movingItBackLeavesThePlacesAsTheyWere() {
        var first = acme.ada().note(printer, "First");
        acme.ada().note(printer, "Second");
        acme.ada().note(lamp, "Of the lamp");
        var before = places(printer);

        move(printer, lamp, List.of(first)).json(200);
        assertThat(places(printer)).doesNotContainKey("First");
        move(lamp, printer, List.of(first)).json(200);

        assertThat(places(printer)).isEqualTo(before);
    }

    @Test
    void whatCannotGoIsRefusedAndStays() {
        var note = acme.ada().note(printer, "A word");
        var opening = messages(printer).getFirst().get("id").asString();

        move(printer, printer, List.of(note)).refused(422, "invalid-value");
        move(printer, lamp, List.of(opening)).refused(422, "invalid-value");
        move(printer, lamp, List.of()).refused(422, "invalid-value");
        move(lamp, printer, List.of(note)).refused(422, "invalid-value");
        move(printer, "999999", List.of(note)).refused(404, "not-found");
        ada.patch("/tickets/" + lamp, Map.of("status", "closed"));
        move(printer, lamp, List.of(note)).refused(422, "invalid-value");

        assertThat(messages(printer)).hasSize(2);
        assertThat(messages(lamp)).hasSize(1);
    }

    private Answer move(String from, String into, List<String> messages) {
        return ada.post("/tickets/" + from + "/moves", Map.of("into", into, "messages", messages));
    }

    private List<JsonNode> messages(String ticket) {
        return ada.get("/tickets/" + ticket + "/messages")
                .json(200)
                .get("items")
                .valueStream()
                .toList();
    }

    private Map<String, Integer> places(String ticket) {
        return messages(ticket).stream()
                .collect(java.util.stream.Collectors.toMap(
                        message -> message.get("text").asString(),
                        message -> message.get("seq").asInt()));
    }

    private String history(String ticket) {
        return ada.get("/tickets/" + ticket + "/history").text();
    }
}
