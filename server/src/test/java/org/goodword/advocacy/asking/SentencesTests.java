package org.goodword.advocacy.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SentencesTests {
    @Test
    void aMailIsItsOwnSentencesWithoutQuotationsAndSignature() {
        var mail = """
                Hi Mara,

                you saved our launch! I
                tell everybody.

                > On Monday you wrote:
                > It works again.
                Thank you so much.
                --\s
                Dana Scully, Nordwind
                """;
        assertThat(Sentences.of(mail, Locale.ENGLISH))
                .containsExactly("you saved our launch!", "I tell everybody.", "Thank you so much.");
        assertThat(Sentences.isSaidIn("launch! I tell", mail)).isTrue();
        assertThat(Sentences.isSaidIn("It works again.", mail)).isFalse();
        assertThat(Sentences.isSaidIn("Dana Scully", mail)).isFalse();
    }

    @Test
    void nothingLongerThanAQuoteIsOffered() {
        assertThat(Sentences.of("word ".repeat(200) + ".", Locale.ENGLISH)).isEmpty();
        assertThat(Sentences.of("", Locale.GERMAN)).isEmpty();
    }
}
