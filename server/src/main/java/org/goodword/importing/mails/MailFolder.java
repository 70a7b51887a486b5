package org.goodword.importing.mails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.goodword.importing.spi.Piece;
import org.goodword.importing.spi.Piece.Mail;
import org.goodword.importing.spi.Reading;

/// Mails as files, in the order of their names. A position is the name of the last one.
final class MailFolder implements Reading {
    private final Path root;
    private final List<String> names;
    private int next;

    /// @param names relative to the folder, in their order
    MailFolder(Path root, List<String> names, Optional<String> after) {
        this.root = root;
        this.names = names;
        this.next = after.map(last -> behind(names, last)).orElse(0);
    }

    private static int behind(List<String> names, String last) {
        var found = java.util.Collections.binarySearch(names, last);
        return found >= 0 ? found + 1 : -found - 1;
    }

    @Override
    public Optional<Piece> next() {
        if (next >= names.size()) return Optional.empty();
        var name = names.get(next++);
        return Optional.of(piece(name));
    }

    private Piece piece(String name) {
        var file = root.resolve(name);
        try {
            var arrived = Files.getLastModifiedTime(file).toInstant();
            return new Piece(
                    name, name, new Mail(() -> Files.newInputStream(file), Files.size(file), Optional.of(arrived)));
        } catch (IOException gone) {
            return new Piece(name, name, new Piece.Odd("The file cannot be read: %s.".formatted(gone.getMessage())));
        }
    }

    @Override
    public int permille() {
        return names.isEmpty() ? 1000 : (int) (1000L * next / names.size());
    }

    @Override
    public void close() {}
}
