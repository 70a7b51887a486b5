package org.goodword.importing.mails;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.goodword.importing.mails.LineScanner.Line;
import org.goodword.importing.spi.ImportSource.Unusable;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Reading;
import org.jspecify.annotations.Nullable;

/// Finds where each mail begins and ends, line by line, whatever their lengths; the mail itself is read from its place
/// in the file. A position is the number of bytes before a line "From ".
final class MboxReading implements Reading {
    private final Path file;
    private final long size;
    private final LineScanner lines;
    private @Nullable Separator next;

    /// @param start of the line
    /// @param body of what follows it
    private record Separator(long start, long body, Optional<Instant> received) {}

    MboxReading(Path file, long from) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        this.lines = new LineScanner(Files.newInputStream(file), from);
        next = first(from);
    }

    private @Nullable Separator first(long from) throws IOException {
        var line = lines.next();
        while (line != null && line.isBlank()) line = lines.next();
        if (line == null) {
            if (from == 0) refuse("The file is empty");
            return null;
        }
        if (!FromLine.isOne(line.head())) refuse("It does not begin with a line \"From \"");
        return separator(line);
    }

    private void refuse(String why) throws IOException {
        close();
        throw new Unusable("%s: %s is no mbox.".formatted(why, file.getFileName()));
    }

    private static Separator separator(Line line) {
        return new Separator(line.start(), line.end(), FromLine.date(line.head()));
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (next == null) return Optional.empty();
        var mail = next;
        next = following();
        var end = next == null ? size : next.start();
        return Optional.of(piece(mail, end));
    }

    private Piece piece(Separator mail, long end) {
        var place = "mail at byte %d".formatted(mail.start());
        var position = Long.toString(end);
        if (mail.body() >= end)
            return new Piece(place, position, new Odd("There is nothing behind its line \"From \"."));
        var content = new Mail(() -> open(mail.body(), end), end - mail.body(), mail.received());
        return new Piece(place, position, content);
    }

    /// A line "From " begins a mail behind an empty line and before a header; in a text it may stand anywhere.
    private @Nullable Separator following() throws IOException {
        var blank = false;
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (blank && FromLine.isOne(line.head()) && lines.peekLooksLikeHeader()) return separator(line);
            blank = line.isBlank();
        }
        return null;
    }

    private InputStream open(long from, long end) throws IOException {
        var stream = Files.newInputStream(file);
        stream.skipNBytes(from);
        return new MboxMail(stream, end - from);
    }

    @Override
    public int permille() {
        var read = next == null ? size : next.start();
        return size == 0 ? 1000 : (int) (1000 * read / size);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
