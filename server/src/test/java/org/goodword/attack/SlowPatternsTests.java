package org.goodword.attack;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.cast.Rest;
import org.goodword.mail.quoting.Quoting;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.goodword.ticketing.masking.Masking;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Texts on which a careless pattern goes back and forth for ever. Who reads along takes milliseconds: the limit is so
/// far away that only the other kind meets it.
@GoodwordTest
class SlowPatternsTests {
    private static final Duration FOR_EVER = Duration.ofSeconds(60);
    private static final int LONG = 100_000;

    @Autowired
    private Cast cast;

    @Autowired
    private Masking masking;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                ">",
                "> ",
                "\n",
                "-",
                "_",
                "=",
                "4",
                "4 ",
                "4-",
                "(",
                "<",
                "&",
                "@",
                "a@",
                "a.",
                "a@a.",
                "password ",
                "On ",
                "wrote:",
                "Am schrieb ",
                "From: a\n",
                "\t",
                "\u00a0",
                "\u3000",
                "<b>",
                "<div><blockquote>",
                "[",
                "http://",
                "\"",
                "\\",
                ";",
                "%",
                "a,",
                "On Mon, 1 Jan 2026 at 10:00, A <a@x.example> wrote:\n",
                "pass: a ",
                ". a",
                "- ",
                "____\n",
                "\n> >",
                "www.",
                "1-",
                "+1 "
            })
    @Asvs("11.1.4")
    void whateverIsRepeatedIsReadInOneGo(String piece) {
        var text = piece.repeat(LONG / piece.length()) + "!";
        var company = cast.acme();
        for (var reading : List.<Consumer<String>>of(
                one -> Quoting.of(one, List.of("Dana")),
                HtmlText::of,
                HtmlSanitizer::sanitise,
                one -> company.in(() -> masking.mask(one))))
            assertTimeoutPreemptively(FOR_EVER, () -> reading.accept(text), () -> "for ever on " + piece);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "\"",
                "-",
                "a:",
                "a ",
                "a or ",
                "not ",
                "updated<",
                ":",
                "((((a",
                "was(",
                "\\\"",
                "priority:low,"
            })
    @Asvs("11.1.4")
    void aFilterOfTheSameThingAgainAndAgainIsAnsweredOrRefused(String piece) {
        var ada = cast.acme().ada().rest();
        var filter = piece.repeat(3_900 / piece.length());
        assertTimeoutPreemptively(FOR_EVER, () -> {
            var answer = ada.get("/tickets?q=" + Rest.encoded(filter));
            org.assertj.core.api.Assertions.assertThat(answer.status())
                    .as(piece)
                    .isIn(200, 400, 414, 422);
        });
    }
}
