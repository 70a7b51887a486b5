package org.goodword.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodword.advocacy.Praised.SENTENCE;

import java.io.IOException;
import java.util.Map;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@GoodwordTest
class AnsweringTests {
    @Autowired
    private Cast cast;

    private Praised acme;

    @BeforeEach
    void acmeIsPraised() throws IOException {
        acme = Praised.of(cast.acme());
        acme.customersBelongTogether();
    }

    @AfterEach
    void close() throws IOException {
        acme.close();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"full,Dana Scully,Nordwind", "first,Dana,-", "anonymous,-,-"})
    void aYesShowsTheSentenceUnderTheNameThatWasChosen(
            String naming, @Nullable String name, @Nullable String organisation) {
        var link = acme.asked(acme.danas());
        assertThat(acme.quotes()).isEmpty();
        assertThat(acme.agrees(link, naming).text()).contains("Thank you, Dana", SENTENCE);

        assertThat(acme.quotes()).hasSize(1);
        var quote = acme.quotes().get(0);
        assertThat(quote.get("text").asString()).isEqualTo(SENTENCE);
        assertThat(text(quote, "name")).isEqualTo(name);
        assertThat(text(quote, "organisation")).isEqualTo(organisation);
        assertThat(quote.propertyNames()).containsExactly("id", "text", "name", "organisation");
    }

    @Test
    void toLookAtThePageChangesNothing() {
        var link = acme.asked(acme.danas());
        for (var look = 0; look < 3; look++) {
            var page = acme.page(link);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("May Acme quote you?", SENTENCE, "Dana Scully, Nordwind")
                    .doesNotContain("<script");
            assertThat(page.header("Cache-Control")).contains("no-store");
            assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        }
        assertThat(acme.quotes()).isEmpty();
        assertThat(acme.row("asked").get("answeredAt").isNull()).isTrue();
    }

    @Test
    void aYesWithoutANameIsNotTaken() {
        var link = acme.asked(acme.danas());
        var page = acme.answers(link, "yes");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("choose which name");
        assertThat(acme.agrees(link, "king").status()).isEqualTo(422);
        assertThat(acme.quotes()).isEmpty();
    }

    @Test
    void withdrawingRemovesTheQuoteAndItsLeafAtOnce() {
        var said = acme.danas();
        var link = acme.asked(said);
        acme.agrees(link, "full");
        assertThat(leaf(said)).isTrue();
        assertThat(acme.page(link).text()).contains("Withdraw");

        assertThat(acme.answers(link, "withdraw").text()).contains("is not shown any more");
        assertThat(acme.quotes()).isEmpty();
        assertThat(leaf(said)).isFalse();
        acme.agrees(link, "full");
        assertThat(acme.quotes())
                .as("a yes taken back is not given again by reloading")
                .isEmpty();
        assertThat(acme.row("withdrawn").get("agreed").get("name").asString()).isEqualTo("Dana Scully");
    }

    @Test
    void anAgentWithdrawsInTheContactsName() {
        var said = acme.danas();
        acme.agrees(acme.asked(said), "first");
        var id = acme.row("agreed").get("id").asString();
        acme.mara().post("/asks/" + id + "/withdrawal", null).json(200);
        assertThat(acme.quotes()).isEmpty();
        assertThat(leaf(said)).isFalse();
        acme.mara().post("/asks/" + id + "/withdrawal", null).json(200);
    }

    @Test
    void whoSaysNeverIsNeverAskedAgain() {
        var said = acme.danas();
        var link = acme.asked(said);
        assertThat(acme.answers(link, "never").text()).contains("We never ask again");
        assertThat(acme.row("declined").get("contact").get("neverAsk").asBoolean())
                .isTrue();

        var refused = acme.ask(said).refused(409, "ask-not-now");
        assertThat(refused.json().get("detail").asString()).isEqualTo("Dana asked us never to ask.");
        acme.ask(acme.said("Dana", acme.email("dana"))).refused(409, "ask-not-now");
        acme.ask(acme.said("Fox Mulder", acme.email("fox"))).json(201);
    }

    @Test
    void anAnswerIsGivenOnce() {
        var link = acme.asked(acme.danas());
        assertThat(acme.answers(link, "no").text()).contains("We do not quote you");
        assertThat(acme.agrees(link, "full").text()).contains("We do not quote you");
        assertThat(acme.quotes()).isEmpty();
        assertThat(acme.answers(link, "never").text()).contains("We never ask again");
    }

    @Test
    void aLinkOfOursOnlyLeadsToItsAsk() {
        acme.asked(acme.danas());
        var nowhere = acme.page("/ask/" + "x".repeat(43));
        assertThat(nowhere.status()).isEqualTo(404);
        assertThat(nowhere.text()).contains("leads nowhere");
        assertThat(acme.answers("/ask/" + "x".repeat(43), "never").status()).isEqualTo(404);
    }

    @Test
    void thePageSpeaksTheReadersLanguage() {
        var link = acme.asked(acme.danas());
        var german = acme.browser().with("Accept-Language", "de-AT").get(link);
        assertThat(german.text()).contains("<html lang=\"de\">", "Darf Acme Sie zitieren?", "Nie wieder fragen");
    }

    @Test
    void quotesAreForAnyPageAndKeptByNone() {
        acme.agrees(acme.asked(acme.danas()), "anonymous");
        var answer = new Rest(acme.company().ada().rest().base(), Map.of())
                .with("Host", acme.company().domain())
                .with("Origin", "https://shop.example")
                .get("/quotes/" + acme.brand().get("key").asString());
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.text()).doesNotContain("Dana", "dana@", "Nordwind");
    }

    private boolean leaf(Praised.Said said) {
        return acme.mara()
                .get("/tickets/" + said.ticket())
                .json(200)
                .get("requester")
                .get("goodWord")
                .asBoolean();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.get(field).isNull() ? null : node.get(field).asString();
    }
}
