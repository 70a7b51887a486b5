package org.goodword.importing.spi;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// An export that is being read, piece by piece. What is broken in it is a piece too, and the reading goes on behind
/// it.
public interface Reading extends Closeable {
    /// Empty at the end.
    Optional<Piece> next() throws IOException;

    /// How much was read, of 1000.
    int permille();

    /// What was found out about the export as a whole: "Read as windows-1252, with ; between the columns."
    default List<String> findings() {
        return List.of();
    }
}
