package org.goodword.search.indexing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.goodword.ledger.Position;
import org.goodword.platform.WorkspaceId;

/// How far this node's index has read each workspace, and whether its files still hold what was
/// erased. Kept in the index's own commit, so that after a crash the index and its place in the ledger
/// fit, and what was not committed is read again.
final class Progress {
    private static final String WORKSPACE = "workspace.";
    private static final String BASIS = "basis";
    private static final String EXPUNGE = "expunge";

    final Expunging expunging = new Expunging();
    private final Set<WorkspaceId> fresh = ConcurrentHashMap.newKeySet();
    private final Map<WorkspaceId, State> states = new ConcurrentHashMap<>();
    private volatile String basis = "";

    /// @param generation marks the documents of the latest rebuild
    /// @param rebuild under way, if any
    record State(Position position, String generation, Optional<Rebuild> rebuild) {
        State at(Position position) {
            return new State(position, generation, rebuild);
        }

        State rebuilding(Optional<Rebuild> rebuild) {
            return new State(position, generation, rebuild);
        }
    }

    /// @param last the id up to which documents of this kind were read
    record Rebuild(String kind, Optional<UUID> last, int done) {}

    Optional<State> of(WorkspaceId workspace) {
        return Optional.ofNullable(states.get(workspace));
    }

    void put(WorkspaceId workspace, State state) {
        states.put(workspace, state);
    }

    /// Nothing of it was ever in the index, so that its first reading replaces nothing.
    void isNew(WorkspaceId workspace) {
        fresh.add(workspace);
    }

    /// Says so once; a crash meanwhile forgets it.
    boolean wasNew(WorkspaceId workspace) {
        return fresh.remove(workspace);
    }

    Set<WorkspaceId> rebuilding() {
        var rebuilding = new TreeSet<WorkspaceId>(java.util.Comparator.comparing(WorkspaceId::value));
        states.forEach((workspace, state) -> {
            if (state.rebuild().isPresent()) rebuilding.add(workspace);
        });
        return rebuilding;
    }

    int rebuilt() {
        return states.values().stream()
                .flatMap(state -> state.rebuild().stream())
                .mapToInt(Rebuild::done)
                .sum();
    }

    /// What the whole index rests on (the installation's epoch, the kinds of subjects): when it
    /// changes, every workspace is rebuilt, with the old documents still found meanwhile.
    void restOn(String basis) {
        if (basis.equals(this.basis)) return;
        states.clear();
        this.basis = basis;
    }

    Map<String, String> written() {
        var written = new HashMap<String, String>();
        written.put(BASIS, basis);
        if (expunging.isOwed()) written.put(EXPUNGE, "owed");
        states.forEach((workspace, state) -> written.put(WORKSPACE + workspace.value(), write(state)));
        return written;
    }

    static Progress read(Map<String, String> written) {
        var progress = new Progress();
        progress.basis = written.getOrDefault(BASIS, "");
        if (written.containsKey(EXPUNGE)) progress.expunging.oweSinceLong(System.nanoTime());
        written.forEach((key, value) -> {
            if (key.startsWith(WORKSPACE))
                progress.put(new WorkspaceId(Integer.valueOf(key.substring(WORKSPACE.length()))), read(value));
        });
        return progress;
    }

    private static String write(State state) {
        var standing = state.position() + "|" + state.generation();
        return state.rebuild()
                .map(rebuild -> "%s|%s|%s|%d"
                        .formatted(
                                standing,
                                rebuild.kind(),
                                rebuild.last().map(UUID::toString).orElse(""),
                                rebuild.done()))
                .orElse(standing);
    }

    private static State read(String written) {
        var parts = written.split("\\|", -1);
        var rebuild = parts.length < 5
                ? Optional.<Rebuild>empty()
                : Optional.of(new Rebuild(
                        parts[2],
                        Optional.of(parts[3]).filter(id -> !id.isEmpty()).map(UUID::fromString),
                        Integer.parseInt(parts[4])));
        return new State(Position.parse(parts[0]), parts[1], rebuild);
    }
}
