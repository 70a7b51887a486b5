package org.goodword.search.spi;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Entry;

/// Makes one kind of subject findable. A bean; called inside a workspace, from one thread, outside any transaction.
public interface SearchSource {
    /// The subject's kind in the ledger: "ticket".
    String kind();

    /// What there is to find, as it is now. A subject that is left out is deleted, and leaves the index.
    ///
    /// @param ids at most 100
    List<SearchDocument> load(Collection<UUID> ids);

    /// Every id of the workspace in ascending order, page by page; for a rebuild.
    List<UUID> idsAfter(Optional<UUID> last, int limit);

    /// Whether words were erased by what this entry tells: then nothing of them is left in the files of the index.
    default boolean erasedBy(Entry entry) {
        return false;
    }

    /// The subjects of this kind that must be read again after this entry.
    default Set<UUID> touchedBy(Entry entry) {
        return entry.subject().kind().equals(kind()) ? Set.of(entry.subject().id()) : Set.of();
    }
}
