package org.goodword.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.goodword.platform.Installation;
import org.goodword.platform.WorkspaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The one way to follow the ledger. No entry is skipped, however late its transaction commits: an
/// entry is given out only when every transaction that could still precede it has ended. A restore
/// (new epoch) hides nothing.
///
/// A consumer whose effect is in the database keeps its position here and advances it in the transaction of the effect;
/// one whose effect is elsewhere (an index, a socket) keeps its position there.
@Component
public class LedgerReader {
    private final LedgerStore store;
    private final Installation installation;

    LedgerReader(LedgerStore store, Installation installation) {
        this.store = store;
        this.installation = installation;
    }

    /// The next settled entries of the workspace entered, in order.
    @Transactional(readOnly = true)
    public List<Entry> read(Position after, int limit) {
        return store.read(after, installation.epoch(), limit);
    }

    /// All that happened to some subjects of a kind, of these events, in order; settled or not.
    @Transactional(readOnly = true)
    public List<Entry> of(String kind, Collection<UUID> subjects, Collection<String> events) {
        return subjects.isEmpty() ? List.of() : store.of(kind, subjects, events);
    }

    /// The newest entry, settled or not; empty for a workspace without history.
    @Transactional(readOnly = true)
    public Optional<Position> head() {
        return store.head();
    }

    /// Where a consumer with a durable cursor stands. Locks the cursor: one node at a time does the effect.
    @Transactional(propagation = Propagation.MANDATORY)
    public Position position(String consumer) {
        return store.position(consumer).orElse(Position.START);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void advance(String consumer, Position to) {
        store.advance(consumer, to);
    }

    /// The first transaction that is not settled yet. Take it before asking for news, and ask from it next time.
    @Transactional(readOnly = true)
    public long horizon() {
        return store.horizon();
    }

    /// Workspaces with entries of this transaction or a later one. Reaches back some minutes; a consumer that starts
    /// looks at all workspaces once.
    @Transactional(readOnly = true)
    public Set<WorkspaceId> workspacesWithNews(long sinceTransaction) {
        return store.newsSince(sinceTransaction);
    }
}
