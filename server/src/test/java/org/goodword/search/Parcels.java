package org.goodword.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import org.goodword.ledger.Entry;
import org.goodword.ledger.Event;
import org.goodword.ledger.Subject;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.search.spi.SearchDocument;
import org.goodword.search.spi.SearchSource;
import org.springframework.stereotype.Component;

/// A subject of the tests' own: kept in memory, announced in the real ledger.
@Component
public class Parcels implements SearchSource {
    public static final String POISON = "poison";

    private record Key(WorkspaceId workspace, UUID id) {}

    private final Map<Key, String> labels = new ConcurrentSkipListMap<>(
            Comparator.comparing((Key key) -> key.workspace().value()).thenComparing(Key::id));

    public void label(UUID parcel, String label) {
        labels.put(new Key(Workspaces.current(), parcel), label);
    }

    public void lose(UUID parcel) {
        labels.remove(new Key(Workspaces.current(), parcel));
    }

    public record ParcelLabelled(UUID parcel) implements Event {
        @Override
        public String code() {
            return "parcel.labelled";
        }

        @Override
        public Subject subject() {
            return new Subject("parcel", parcel);
        }
    }

    public record ParcelErased(UUID parcel) implements Event {
        @Override
        public String code() {
            return "parcel.erased";
        }

        @Override
        public Subject subject() {
            return new Subject("parcel", parcel);
        }
    }

    @Override
    public String kind() {
        return "parcel";
    }

    @Override
    public boolean erasedBy(Entry entry) {
        return entry.event().equals("parcel.erased");
    }

    @Override
    public List<SearchDocument> load(Collection<UUID> ids) {
        return ids.stream()
                .filter(id -> labels.containsKey(new Key(Workspaces.current(), id)))
                .map(this::document)
                .toList();
    }

    @Override
    public List<UUID> idsAfter(Optional<UUID> last, int limit) {
        return labels.keySet().stream()
                .filter(key -> key.workspace().equals(Workspaces.current()))
                .map(Key::id)
                .filter(id -> last.isEmpty() || id.compareTo(last.get()) > 0)
                .limit(limit)
                .toList();
    }

    private SearchDocument document(UUID id) {
        var label = labels.getOrDefault(new Key(Workspaces.current(), id), "");
        if (label.equals(POISON)) throw new IllegalStateException("cannot be read");
        return new SearchDocument(id, label, List.of(), List.of(), List.of(), Optional.empty());
    }
}
