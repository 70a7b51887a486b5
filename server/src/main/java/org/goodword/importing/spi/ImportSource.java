package org.goodword.importing.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// A kind of export that can be moved in from. A bean. Reads as a stream, whatever the size, and writes nothing.
public interface ImportSource {
    /// Small letters; stable.
    String name();

    /// Runs inside the workspace.
    ///
    /// @param after the position of the last piece that was taken over; absent for the beginning
    /// @throws Unusable when what lies there is something else
    Reading open(Path place, ImportOptions options, Optional<String> after) throws IOException;

    /// What lies there cannot be read as this, in a sentence for the person who named it.
    final class Unusable extends RuntimeException {
        public Unusable(String sentence) {
            super(sentence, null, false, false);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }
}
