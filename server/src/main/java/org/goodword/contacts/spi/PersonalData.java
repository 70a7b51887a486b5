package org.goodword.contacts.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a module keeps of people: told to whom it is about, counted before it goes, and erased. A bean; those of the
/// modules on top come first, by `@Order`.
public interface PersonalData {
    /// The module, in small letters.
    String module();

    /// Rows of the workspace entered.
    List<Holding> holdings(Person person);

    /// Erases the next piece, at most about 500 rows, in the caller's transaction; what is done twice does no harm.
    ///
    /// @param reached where the piece before ended; empty at first
    /// @throws org.goodword.platform.Rejected when it has to wait, as for a mail that leaves just now
    Piece erase(Person person, Optional<String> reached);

    /// @param counts of what went, by what it is
    /// @param reached where the next begins; empty when all is done
    record Piece(Map<String, Integer> counts, Optional<String> reached) {
        public static Piece last(Map<String, Integer> counts) {
            return new Piece(counts, Optional.empty());
        }
    }
}
