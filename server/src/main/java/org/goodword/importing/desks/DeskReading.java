package org.goodword.importing.desks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.goodword.importing.desks.JsonRecords.Found;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Odd;
import org.goodword.importing.spi.Reading;
import org.jspecify.annotations.Nullable;

/// A position is the number of the file and how many records of it were read.
final class DeskReading implements Reading {
    private final Desk desk;
    private final Path export;
    private final List<Path> files;
    private final long size;
    private long behind;
    private int file;
    private int count;
    private @Nullable JsonRecords records;

    DeskReading(Desk desk, Path export, List<Path> files, Optional<String> after) throws IOException {
        this.desk = desk;
        this.export = export;
        this.files = files;
        this.size = files.stream().mapToLong(path -> path.toFile().length()).sum();
        if (after.isPresent()) skip(after.get().split(":"));
    }

    private void skip(String[] parts) throws IOException {
        var until = Integer.parseInt(parts[0]);
        for (; file < until && file < files.size(); file++) behind += Files.size(files.get(file));
        if (file >= files.size()) return;
        records = new JsonRecords(files.get(file), desk.collections());
        var many = Integer.parseInt(parts[1]);
        while (count < many && records.next() != null) count++;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (file < files.size()) {
            if (records == null) records = new JsonRecords(files.get(file), desk.collections());
            var found = records.next();
            if (found != null) {
                count++;
                return Optional.of(piece(found));
            }
            nextFile();
        }
        return Optional.empty();
    }

    private void nextFile() throws IOException {
        if (records != null) records.close();
        records = null;
        behind += Files.size(files.get(file));
        file++;
        count = 0;
    }

    private Piece piece(Found found) {
        var where = "%s, line %d".formatted(files.get(file).getFileName(), found.line());
        var position = file + ":" + count;
        if (found.record() == null || found.trouble() != null)
            return new Piece(where, position, new Odd(String.valueOf(found.trouble())));
        var read = desk.read(found.collection(), new Fields(found.record()), export);
        var place = read.label().isEmpty() ? where : "%s (%s)".formatted(read.label(), where);
        return new Piece(place, position, read.content(), read.oddities(), read.untaken(), read.own());
    }

    @Override
    public int permille() {
        if (size == 0) return 1000;
        var here = records == null ? 0 : records.position();
        return (int) Math.min(1000, 1000 * (behind + here) / size);
    }

    @Override
    public void close() throws IOException {
        if (records != null) records.close();
    }
}
