package org.goodword.importing.mails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodword.importing.spi.ImportSource.Unusable;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.importing.spi.Piece.Odd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MboxReadingTests {
    private static final String FROM = "From dana@x.example Mon Mar  2 09:15:00 2020\n";

    @TempDir
    private Path folder;

    @Test
    void eachMailEndsWhereTheNextBegins() throws IOException {
        assertThat(texts(FROM + "Subject: One\n\nFirst\n\n" + FROM + "Subject: Two\n\nSecond\n"))
                .containsExactly("Subject: One\n\nFirst\n\n", "Subject: Two\n\nSecond\n");
    }

    @Test
    void linesThatOnlyLookLikeABeginningAreText() throws IOException {
        var text = "Subject: One\n\nHello\n\nFrom 10:15 on 2020 we are there.\nFrom now on too.\n\nFrom here\n";
        assertThat(texts(FROM + text)).containsExactly(text);
    }

    @Test
    void quotedBeginningsAreUnquotedOnce() throws IOException {
        assertThat(texts(FROM + "Subject: One\n\n>From me\n>>From you\n> From nobody\n>Fro\n>"))
                .containsExactly("Subject: One\n\nFrom me\n>From you\n> From nobody\n>Fro\n>");
    }

    @Test
    void carriageReturnsAreNoMatter() throws IOException {
        var crlf = (FROM + "Subject: One\n\nFirst\n\n" + FROM + "Subject: Two\n\nSecond\n").replace("\n", "\r\n");
        assertThat(texts(crlf)).hasSize(2);
    }

    @Test
    void whatComesBehindAPositionIsReadFromThere() throws IOException {
        var mbox = IntStream.range(0, 50)
                .mapToObj(number -> FROM + "Subject: %d\n\nText %d\n\n".formatted(number, number))
                .collect(Collectors.joining());
        var all = pieces(mbox, 0);
        for (var at : List.of(0, 17, 48)) {
            var rest = pieces(mbox, Long.parseLong(all.get(at).position()));
            assertThat(rest).hasSize(49 - at);
            assertThat(read(rest.getFirst())).isEqualTo(read(all.get(at + 1)));
        }
        assertThat(pieces(mbox, Long.parseLong(all.getLast().position()))).isEmpty();
    }

    @Test
    void aLineMayBeLongerThanAnyBuffer() throws IOException {
        var line = "x".repeat(1_000_000);
        assertThat(texts(FROM + "Subject: One\n\n" + line + "\n\n" + FROM + "Subject: Two\n\nSecond\n"))
                .containsExactly("Subject: One\n\n" + line + "\n\n", "Subject: Two\n\nSecond\n");
    }

    @Test
    void aBeginningWithNothingBehindItIsOdd() throws IOException {
        assertThat(pieces(FROM, 0))
                .singleElement()
                .satisfies(piece -> assertThat(piece.content()).isInstanceOf(Odd.class));
    }

    @Test
    void whatIsNoMboxIsRefused() {
        assertThatThrownBy(() -> pieces("Dear Dana,\n", 0)).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> pieces("", 0)).isInstanceOf(Unusable.class).hasMessageContaining("empty");
    }

    @Test
    void theLineTellsWhenTheMailCame() {
        assertThat(FromLine.date("From x@y Mon Mar  2 09:15:00 2020")).contains(Instant.parse("2020-03-02T09:15:00Z"));
        assertThat(FromLine.date("From x@y Mon Mar 02 09:15:00 +0100 2020"))
                .contains(Instant.parse("2020-03-02T08:15:00Z"));
        assertThat(FromLine.date("From 1583@xxx Tue Feb 30 09:15:00 2020")).isEmpty();
    }

    private List<String> texts(String mbox) throws IOException {
        var texts = new ArrayList<String>();
        for (var piece : pieces(mbox, 0)) texts.add(read(piece));
        return texts;
    }

    private static String read(Piece piece) throws IOException {
        try (var raw = ((Mail) piece.content()).raw().open()) {
            return new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private List<Piece> pieces(String mbox, long from) throws IOException {
        var file = Files.writeString(folder.resolve("inbox"), mbox, StandardCharsets.ISO_8859_1);
        var pieces = new ArrayList<Piece>();
        try (var reading = new MboxReading(file, from)) {
            for (var piece = reading.next(); piece.isPresent(); piece = reading.next()) pieces.add(piece.get());
        }
        return pieces;
    }
}
