package org.goodword.mail.letterhead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodword.mail.letterhead.Quotation.Said;
import org.goodword.mail.quoting.HtmlQuoting;
import org.goodword.mail.quoting.Quoting;
import org.goodword.ticketing.Folds;
import org.goodword.ticketing.html.HtmlSanitizer;
import org.goodword.ticketing.html.HtmlText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuotationTests {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Said SECOND =
            new Said("Amara", Instant.parse("2026-11-25T16:05:00Z"), "Use water.\n\nOr > sand.");
    private static final Said FIRST =
            new Said("Dana <Scully>", Instant.parse("2026-11-24T08:30:00Z"), "It burns & burns");

    @Test
    void theSentenceSaysWhoAndWhenByTheHousesClock() {
        assertThat(Quotation.of(List.of(FIRST), "en", BERLIN).getFirst().text())
                .isEqualTo("On November 24, 2026, 9:30 AM, Dana <Scully> wrote:\n> It burns & burns");
        assertThat(Quotation.of(List.of(SECOND), "de-AT", BERLIN).getFirst().text())
                .isEqualTo("Am 25. November 2026, 17:05 schrieb Amara:\n> Use water.\n>\n> Or > sand.");
        assertThat(Quotation.of(List.of(FIRST), "tlh", BERLIN).getFirst().says())
                .startsWith("On November 24");
    }

    @ParameterizedTest
    @EnumSource(SaysWho.class)
    void ourOwnReadersKnowEachSentenceAgain(SaysWho language) {
        var dressed = new Dressed("Try a new bulb.", Optional.of("<p>Try a <b>new</b> bulb.</p>"))
                .above(Quotation.of(List.of(SECOND, FIRST), language.name().toLowerCase(Locale.ROOT), BERLIN));
        var folds = new Folds(Quoting.of(dressed.text(), List.of()), List.of());
        assertThat(folds.newWords(dressed.text()).strip()).isEqualTo("Try a new bulb.");

        var html = HtmlSanitizer.sanitise(dressed.html().orElseThrow());
        var seen = HtmlText.of(html.value()).replaceAll("\\s+", "");
        var fold = HtmlQuoting.of(html, List.of());
        assertThat(fold).hasSize(1);
        assertThat(fold.getFirst().from()).isEqualTo("Tryanewbulb.".length());
        assertThat(fold.getFirst().to()).isGreaterThanOrEqualTo(seen.length());
    }

    @Test
    void aCustomerWhoAnswersAboveItAllHasOnlyHerWordsCounted() {
        var ours = new Dressed("Try a new bulb.", Optional.empty())
                .above(Quotation.of(List.of(SECOND, FIRST), "en", BERLIN));
        var answer = "That helped!\n\nOn Thu, Nov 26, 2026 at 10:00 AM Acme Help <help@acme.example> wrote:\n"
                + ours.text().lines().map(line -> "> " + line).reduce("", (one, other) -> one + other + "\n");
        assertThat(new Folds(Quoting.of(answer, List.of()), List.of())
                        .newWords(answer)
                        .strip())
                .isEqualTo("That helped!");
    }

    @Test
    void itIsBoundedInMessagesAndInSize() {
        var short20 = Collections.nCopies(20, SECOND);
        assertThat(Quotation.of(short20, "en", BERLIN)).hasSize(10);
        var long20 = Collections.nCopies(20, new Said("Dana", SECOND.at(), "x".repeat(40_000)));
        var quoted = Quotation.of(long20, "en", BERLIN);
        assertThat(quoted).hasSize(2);
        assertThat(quoted.stream().mapToInt(one -> one.words().length()).sum()).isEqualTo(64 * 1024 + 1);
        assertThat(quoted.getLast().words()).endsWith("…");
    }

    @Test
    void whatPeopleSayIsNoMarkup() {
        assertThat(Quotation.of(List.of(FIRST), "en", BERLIN).getFirst().html())
                .contains("Dana &lt;Scully&gt; wrote:")
                .contains("It burns &amp; burns");
    }
}
