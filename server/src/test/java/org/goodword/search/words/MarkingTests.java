package org.goodword.search.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.goodword.search.Highlight;
import org.junit.jupiter.api.Test;

class MarkingTests {
    @Test
    void marksExactStemmedMistypedAndUnfinishedWords() {
        assertThat(marked("invioce refunded pri", "Two refunds for this invoice: print it"))
                .isEqualTo("Two [refunds] for this [invoice]: [print] it");
        assertThat(marked("rechnung", "Ihre Rechnungen")).isEqualTo("Ihre [Rechnungen]");
    }

    @Test
    void showsThePassageWithTheMostWords() {
        var highlight = new Marks("printer fire")
                .best(List.of("fire " + "nothing ".repeat(100) + "the printer is on fire " + "nothing ".repeat(100)));

        assertThat(highlight.text()).contains("printer is on fire").hasSizeLessThanOrEqualTo(200);
        assertThat(highlight.marks()).hasSize(2);
    }

    @Test
    void showsTheBeginningWhenThereIsNothingToMark() {
        assertThat(new Marks("else").best(List.of("Hello", "World")))
                .extracting(Highlight::marks)
                .isEqualTo(List.of());
        assertThat(new Marks("else").best(List.of()).text()).isEmpty();
    }

    @Test
    void neverCutsAnEmojiAndNeverFails() {
        for (var at = 150; at < 210; at++) {
            var text = new Marks("word")
                    .best(List.of("x".repeat(at) + "😀".repeat(100) + " word " + "😀".repeat(200)))
                    .text();
            assertThat(Character.isLowSurrogate(text.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(text.charAt(text.length() - 1)))
                    .isFalse();
        }
        assertThatCode(() -> new Marks("\ud83d 😀😀😀😀").best(List.of("\ud83d\0", "")))
                .doesNotThrowAnyException();
    }

    private static String marked(String words, String text) {
        var highlight = new Marks(words).best(List.of(text));
        var marked = new StringBuilder(highlight.text());
        for (var mark : highlight.marks().reversed())
            marked.insert(mark.end(), ']').insert(mark.start(), '[');
        return marked.toString();
    }
}
