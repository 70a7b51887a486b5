package org.goodword.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.goodword.filter.FullText;
import org.goodword.platform.Caller;
import org.goodword.platform.Workspaces;
import org.goodword.search.indexing.Lookup;
import org.goodword.search.indexing.SearchIndex;
import org.goodword.search.spi.SearchDocument;
import org.goodword.search.spi.SearchSource;
import org.goodword.search.words.Marks;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// The door: which subjects of the workspace entered match some words.
///
/// What a commit changed is found within a second. Hits are ids, not permissions: the owner of the subject loads them
/// through its own SQL, and shows only those.
@Component
public class Search {
    /// More are never found at once.
    public static final int MOST = 1_000;

    private final SearchIndex index;
    private final List<SearchSource> sources;

    Search(SearchIndex index, List<SearchSource> sources) {
        this.index = index;
        this.sources = sources;
    }

    /// Best first, at most `limit`.
    ///
    /// @throws org.goodword.platform.Rejected with [SearchUnavailable] while the index cannot be read
    public List<Hit> find(String kind, String words, Caller caller, int limit) {
        return index.find(new Lookup(Workspaces.current(), kind, words, caller, Math.clamp(limit, 1, MOST)));
    }

    /// Quoted words in a filter on this kind of subject.
    ///
    /// @param id the column that holds the subject's id
    public FullText fullText(String kind, Field<?> id, Caller caller) {
        return words -> FoundQuery.isAmong(id, find(kind, words, caller, MOST));
    }

    /// Why they were found. Ask only for subjects the caller may see.
    public Map<UUID, Highlight> highlights(String kind, String words, Collection<UUID> visible, Caller caller) {
        var fields = !caller.fields().hidesSome(kind);
        var highlights = new HashMap<UUID, Highlight>();
        var marks = new Marks(words);
        for (var document : load(kind, visible)) highlights.put(document.id(), marks.best(shown(document, fields)));
        return highlights;
    }

    private List<SearchDocument> load(String kind, Collection<UUID> ids) {
        if (ids.isEmpty()) return List.of();
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .flatMap(source -> source.load(ids).stream())
                .toList();
    }

    private static List<String> shown(SearchDocument document, boolean fields) {
        var shown = new ArrayList<>(fields ? document.fields() : List.<String>of());
        shown.addAll(document.texts());
        shown.add(document.subject());
        return shown;
    }
}
