package org.goodword.mail.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodword.ticketing.Fold;
import org.goodword.ticketing.Folds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotingTests {
    private static final String REPLY = "It is fixed now, thank you.\n\nCould you send one more by 12 March?";
    private static final String OLD = "It hums all night.\n\nSince Monday at 10:00 it does so:\nwithout an end.";
    private static final String QUOTED =
            OLD.lines().map(line -> ("> " + line).strip()).collect(Collectors.joining("\n"));
    private static final List<String> SENDER = List.of("Tom Weller", "tom@weller.example");

    static Stream<Arguments> attributions() {
        return lines("attributions.txt").map(line -> line.split(": ", 2)).map(line -> Arguments.of(line[0], line[1]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attributions")
    void whoWroteWhatIsQuotedIsKnownByTheSentenceOfEveryProgram(String program, String sentence) {
        // One without a date looks like the end of one that has it in the line above.
        var above = Dates.in(sentence) ? REPLY : "It is fixed now, thank you.";
        for (var width : List.of(1_000, 72, 40)) {
            var says = broken(sentence, width);
            assertThat(newWords(REPLY + "\n\n" + says + "\n\n" + QUOTED + "\n")).isEqualTo(REPLY);
            assertThat(newWords(above + "\n" + says + "\n" + QUOTED + "\n")).isEqualTo(above);
        }
        assertThat(newWords(REPLY + "\n\n" + sentence + "\n\n" + OLD)).isEqualTo(REPLY);
        assertThat(newWords(sentence + "\n" + QUOTED + "\n\n" + REPLY)).isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n\n-- \nTom Weller\nACME\n\n" + sentence + "\n\n" + QUOTED))
                .isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n\n> " + sentence + "\n> \n" + QUOTED)).isEqualTo(REPLY);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void headersThatBeginAQuoteAreKnownInEveryLanguage(String program, String block) {
        assertThat(newWords(REPLY + "\n\n" + block + "\n\n" + OLD)).isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n" + block + "\n" + OLD)).isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\r\n\r\n" + block.replace("\n", "\r\n") + "\r\n\r\n" + QUOTED))
                .isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n\n--\nTom Weller\n\n\n" + block + "\n\n" + OLD))
                .isEqualTo(REPLY);
    }

    static Stream<Arguments> headers() {
        return blocks("headers.txt");
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void whatAPhoneAddsIsASignature(String words) {
        assertThat(newWords(REPLY + "\n\n" + words + "\n")).isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n\n" + words + "\n\nOn 5 Jan 2026, Dana wrote:\n\n" + QUOTED))
                .isEqualTo(REPLY);
    }

    static Stream<String> signatures() {
        return lines("signatures.txt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kept")
    void whatOnlyLooksLikeItIsKept(String what, String text) {
        assertThat(newWords(text)).isEqualTo(text);
    }

    static Stream<Arguments> kept() {
        return blocks("kept.txt");
    }

    @Test
    void answersBetweenQuotesKeepWhatTheyAnswer() {
        var text = "On 5 Jan 2026, Dana wrote:\n> Does it hum?\n\nNo.\n\n> Does it blink?\n\nYes.";
        assertThat(newWords(text)).isEqualTo("> Does it hum?\n\nNo.\n\n> Does it blink?\n\nYes.");
    }

    @Test
    void aForwardedMailThatNobodyCommentsIsNew() {
        var text =
                "---------- Forwarded message ---------\nFrom: Dana <dana@reyes.example>\nDate: Mon, 5 Jan 2026 at 10:00\n"
                        + "Subject: A lamp\nTo: support@lumen.example\n\nIt hums all night.";
        assertThat(newWords(text)).isEqualTo("It hums all night.");
    }

    @Test
    void theLastParagraphIsASignatureWhereItBeginsWithItsSendersNameAndHasANumber() {
        assertThat(newWords(REPLY + "\n\nTom Weller\nACME Ltd.\n+49 30 1234567\nwww.acme.example"))
                .isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n\nTom Weller\nACME Ltd.")).endsWith("ACME Ltd.");
        assertThat(newWords(REPLY + "\n\nDana Reyes\n+49 30 1234567")).endsWith("1234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best regards,\nTom",
                "Many thanks!\n\nTom Weller",
                "Mit freundlichen Grüßen\nTom Weller",
                "Merci d'avance,\n- Tom",
                "Saludos\nTom",
                "С уважением,\nTom Weller"
            })
    void aFarewellAndTheSendersNameAreASignature(String end) {
        assertThat(newWords(REPLY + "\n\n" + end)).isEqualTo(REPLY);
        assertThat(newWords(REPLY + "\n" + end + "\n\nOn 5 Jan 2026, Dana wrote:\n> Is it?\n"))
                .isEqualTo(REPLY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Best regards,\nDana",
                "Best regards from the seaside to all of you,\nTom",
                "Please ask\nTom",
                "Thanks,\nTom wrote the last one"
            })
    void whatMerelyLooksLikeAFarewellIsSaid(String end) {
        assertThat(newWords(REPLY + "\n\n" + end)).endsWith(end);
    }

    @Test
    void aFarewellAloneIsWhatWasSaid() {
        assertThat(newWords("Thank you,\nTom")).isEqualTo("Thank you,\nTom");
    }

    @Test
    void aSignatureAndTheQuoteBelowItAreOneFold() {
        var text = "Yes.\n-- \nTom\n\nOn 5 Jan 2026, Dana wrote:\n> Is it?\n";
        assertThat(Quoting.of(text, SENDER)).containsExactly(new Fold(5, text.length()));
    }

    @Property
    void anyTextIsDividedWithoutALossAndWithoutAnEnd(
            @ForAll String noise, @ForAll List<@IntRange(max = 9) Integer> order) {
        var pieces = List.of(
                noise,
                "\n",
                "> ",
                "On 5 Jan 2026, Dana wrote:",
                "-- ",
                "From: Dana <dana@reyes.example>",
                "Subject: x",
                "Sent from my iPhone",
                "____________",
                "<<<((( 10:00 :");
        var text = order.stream().map(pieces::get).collect(Collectors.joining());
        var end = 0;
        for (var fold : Quoting.of(text, SENDER)) {
            assertThat(fold.from()).isBetween(end, fold.to());
            end = fold.to();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
    }

    private static String newWords(String text) {
        return new Folds(Quoting.of(text, SENDER), List.of()).newWords(text).replaceAll("\n{3,}", "\n\n");
    }

    private static String broken(String sentence, int width) {
        var lines = new ArrayList<String>(List.of(""));
        for (var word : sentence.split(" ")) {
            var line = lines.getLast();
            if (!line.isEmpty() && line.length() + word.length() >= width) lines.add(word);
            else lines.set(lines.size() - 1, line.isEmpty() ? word : line + " " + word);
        }
        return String.join("\n", lines);
    }

    @Test
    void whatIsFoldedOfAVeryLongTextIsFoldedToItsEnd() {
        var text = REPLY + "\n\nOn 5 Jan 2026, at 10:00, Mara <mara@lumen.example> wrote:\n"
                + "> It hums.\n".repeat(50_000);

        assertThat(Quoting.of(text, SENDER)).singleElement().satisfies(fold -> {
            assertThat(text.substring(0, fold.from()).strip()).isEqualTo(REPLY);
            assertThat(fold.to()).isEqualTo(text.length());
        });
    }

    /// Each of these took minutes once: the work grew with the square of the lines.
    @ParameterizedTest
    @ValueSource(strings = {"_____\n", "-----\n\n", "> x\n-- \n", "-- \nx\n", "Received: x\n", "a@b.example, 12:30\n"})
    @Timeout(120)
    void noTextIsWorthMuchTime(String line) {
        assertThat(Quoting.of(line.repeat(4_000_000 / line.length()), SENDER)).hasSizeLessThan(200_000);
    }

    private static Stream<Arguments> blocks(String file) {
        return Arrays.stream(read(file).split("(?m)^# "))
                .filter(block -> !block.isBlank())
                .map(block -> block.split("\n", 2))
                .map(block -> Arguments.of(block[0], block[1].strip()));
    }

    private static Stream<String> lines(String file) {
        return read(file).lines();
    }

    private static String read(String file) {
        try (var stream = QuotingTests.class.getResourceAsStream("/mail/quoting/" + file)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
