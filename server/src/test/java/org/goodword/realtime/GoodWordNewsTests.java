package org.goodword.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.goodword.GoodwordTest;
import org.goodword.advocacy.Praised;
import org.goodword.cast.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class GoodWordNewsTests {
    @Autowired
    private Cast cast;

    @Test
    void whoAskedIsToldTheAnswerAtOnceAndTheOthersOnlyTheTicketsNews() throws IOException {
        try (var acme = Praised.of(cast.acme())) {
            var said = acme.danas();
            var link = acme.asked(said);
            try (var mara = Client.listening(acme.company().mara().rest());
                    var tom = Client.listening(acme.company().tom().rest())) {
                acme.agrees(link, "full");

                var hers =
                        mara.eventsUntil(event -> event.get("event").asString().equals("inbox.ask-answered"));
                var told = hers.getLast().get("facts");
                assertThat(told.get("answer").asString()).isEqualTo("agreed");
                assertThat(told.get("ticket").asString()).isEqualTo(said.ticket());

                acme.company().mara().note(said.ticket(), "Thank you, Dana.");
                var his = tom.eventsUntil(event -> event.get("event").asString().equals("message.added"));
                assertThat(his.stream().map(event -> event.get("event").asString()))
                        .contains("ask.agreed", "contact.good-word-changed")
                        .doesNotContain("inbox.ask-answered");
            }
        }
    }
}
