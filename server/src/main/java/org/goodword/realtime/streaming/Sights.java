package org.goodword.realtime.streaming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.Entry;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.realtime.spi.Visible;
import org.goodword.realtime.spi.Visible.Sight;
import org.springframework.stereotype.Component;

/// Asks those who know who may see what.
@Component
class Sights {
    private final Map<String, Visible> byKind = new HashMap<>();

    Sights(List<Visible> contributed) {
        for (var visible : contributed)
            for (var kind : visible.kinds())
                if (byKind.put(kind, visible) != null)
                    throw new IllegalStateException("Two modules say who may see a " + kind);
    }

    /// In the workspace entered. One look for each kind, however many are to be told.
    Look look(List<Entry> entries) {
        var subjects = new HashMap<String, Set<UUID>>();
        for (var entry : entries)
            if (byKind.containsKey(entry.subject().kind()))
                subjects.computeIfAbsent(entry.subject().kind(), _ -> new HashSet<>())
                        .add(entry.subject().id());
        var sights = new HashMap<String, Sight>();
        subjects.forEach((kind, ids) -> sights.put(kind, look(kind, ids)));
        return new Look(sights);
    }

    boolean sees(Caller caller, String kind, UUID subject) {
        return Workspaces.in(
                caller.workspace(), () -> look(kind, Set.of(subject)).sees(caller, subject));
    }

    private Sight look(String kind, Set<UUID> ids) {
        var visible = byKind.get(kind);
        if (visible == null) return (_, _) -> false;
        return visible.look(kind, ids);
    }

    /// How the subjects of some entries were when looked at.
    record Look(Map<String, Sight> sights) {
        View of(Entry entry, Caller caller) {
            var sight = sights.get(entry.subject().kind());
            if (sight == null) return View.HIDDEN;
            if (sight.tells(caller, entry)) return View.SEEN;
            var lost = !sight.sees(caller, entry.subject().id()) && sight.sawBefore(caller, entry);
            return lost ? View.LOST : View.HIDDEN;
        }
    }

    enum View {
        SEEN,
        LOST,
        HIDDEN
    }
}
