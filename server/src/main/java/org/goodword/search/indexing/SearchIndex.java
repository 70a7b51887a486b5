package org.goodword.search.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Rejected;
import org.goodword.platform.WorkspaceId;
import org.goodword.search.Hit;
import org.goodword.search.SearchUnavailable;
import org.goodword.search.spi.SearchDocument;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The index of this node in its data folder. One thread writes, any may search.
@Component
public class SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private final Path folder;
    private volatile @Nullable OpenIndex open;
    private volatile boolean damaged;

    SearchIndex(DataFolder data) {
        folder = data.resolve("index");
    }

    /// Opens the index, or mends it: what cannot be read is thrown away and read from the ledger's subjects again.
    synchronized void ensureOpen() {
        var before = open;
        if (before != null && before.writer.isOpen() && !damaged) return;
        close();
        try {
            if (damaged) wipe("it is damaged");
            open = openOrWipe();
            damaged = false;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private OpenIndex openOrWipe() throws IOException {
        try {
            return OpenIndex.open(folder);
        } catch (LockObtainFailedException held) {
            throw held;
        } catch (IOException | IllegalArgumentException | IllegalStateException unreadable) {
            wipe(String.valueOf(unreadable.getMessage()));
            return OpenIndex.open(folder);
        }
    }

    private void wipe(String cause) throws IOException {
        LOG.warn("The search index is built anew: {}", cause);
        if (!Files.isDirectory(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    synchronized void close() {
        var before = open;
        open = null;
        if (before == null) return;
        try {
            before.close();
        } catch (IOException | RuntimeException failed) {
            LOG.warn("The search index was not closed cleanly: {}", failed.toString());
        }
    }

    /// Ids of one kind that match, best first.
    public List<Hit> find(Lookup lookup) {
        var index = open;
        if (index == null) throw new Rejected(new SearchUnavailable());
        try {
            return index.search(lookup::hits);
        } catch (CorruptIndexException corrupt) {
            damaged = true;
            throw unavailable(corrupt);
        } catch (IOException | AlreadyClosedException failed) {
            throw unavailable(failed);
        }
    }

    private static Rejected unavailable(Exception failed) {
        LOG.warn("A search failed: {}", failed.toString());
        return new Rejected(new SearchUnavailable());
    }

    void put(WorkspaceId workspace, String kind, String generation, SearchDocument found) throws IOException {
        var term = Documents.term(workspace, kind, found.id());
        writing().writer.updateDocument(term, Documents.of(workspace, kind, generation, found));
    }

    void remove(WorkspaceId workspace, String kind, Set<UUID> ids) throws IOException {
        var terms = ids.stream().map(id -> Documents.term(workspace, kind, id)).toArray(Term[]::new);
        writing().writer.deleteDocuments(terms);
    }

    void removeOlder(WorkspaceId workspace, String generation) throws IOException {
        writing()
                .writer
                .deleteDocuments(new BooleanQuery.Builder()
                        .add(is(Documents.WORKSPACE, workspace.value().toString()), Occur.FILTER)
                        .add(is(Documents.GENERATION, generation), Occur.MUST_NOT)
                        .build());
    }

    boolean holdsAny(WorkspaceId workspace) throws IOException {
        var its = is(Documents.WORKSPACE, workspace.value().toString());
        return writing().search(searcher -> searcher.count(its) > 0);
    }

    private static TermQuery is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /// What was removed leaves the files too, which otherwise happens when they are merged some day.
    void expunge() throws IOException {
        writing().expunge();
    }

    void refresh() throws IOException {
        writing().refresh();
    }

    void commit() throws IOException {
        writing().commit();
    }

    Optional<Progress> progress() {
        return Optional.ofNullable(open).map(index -> index.progress);
    }

    int documents() {
        var index = open;
        return index == null ? 0 : index.writer.getDocStats().numDocs;
    }

    private OpenIndex writing() {
        var index = open;
        if (index == null) throw new AlreadyClosedException("the search index is closed");
        return index;
    }
}
