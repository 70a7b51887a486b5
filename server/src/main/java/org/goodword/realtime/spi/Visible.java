package org.goodword.realtime.spi;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Entry;
import org.goodword.platform.Caller;

/// Who may see which subjects of some kinds. A bean of the module that owns them. What nobody answers for is not told.
public interface Visible {
    /// The kinds of subject it answers for: `ticket`. One contributor per kind.
    Set<String> kinds();

    /// Looks once, for all callers who are to be asked about these subjects of one kind. Called in the workspace of the
    /// subjects, outside of a transaction.
    Sight look(String kind, Collection<UUID> subjects);

    /// The subjects as they were when looked at.
    interface Sight {
        /// Never true for a subject that was not looked at.
        boolean sees(Caller caller, UUID subject);

        /// Whether to tell the caller this entry: unless the module knows better, to all who see its subject.
        default boolean tells(Caller caller, Entry entry) {
            return sees(caller, entry.subject().id());
        }

        /// Whether the caller, who does not see the subject now, saw it before what this entry tells: her screens must
        /// let go of it.
        default boolean sawBefore(Caller caller, Entry entry) {
            return false;
        }
    }
}
