package org.goodword.search.indexing;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.goodword.search.words.Languages;

/// The Lucene index while it is open.
final class OpenIndex implements Closeable {
    /// Counts up whenever documents or analysis change their form; an index of another version is rebuilt.
    private static final String VERSION = "3";

    private static final String VERSION_KEY = "version";
    private static final double BUFFER_MB = 32;
    // Lucene's 16 MB would write an index of that size again with every few refreshes.
    private static final double SMALL_SEGMENT_MB = 1;

    final Progress progress;
    final IndexWriter writer;
    private final ConcurrentMergeScheduler merges;
    private final Directory directory;
    private final SearcherManager searchers;

    private OpenIndex(Directory directory, IndexWriter writer, ConcurrentMergeScheduler merges, Progress progress)
            throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.merges = merges;
        this.progress = progress;
        this.searchers = new SearcherManager(writer, null);
    }

    /// @throws OtherVersion when the folder holds an index of another version
    static OpenIndex open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(4, 1);
        var writer = new IndexWriter(directory, configuration(merges));
        try {
            var written = committed(writer);
            if (!written.isEmpty() && !VERSION.equals(written.get(VERSION_KEY))) throw new OtherVersion();
            return new OpenIndex(directory, writer, merges, Progress.read(written));
        } catch (IOException | RuntimeException unusable) {
            writer.rollback();
            directory.close();
            throw unusable;
        }
    }

    static final class OtherVersion extends IOException {
        OtherVersion() {
            super("the index has another version");
        }
    }

    private static IndexWriterConfig configuration(MergeScheduler merges) {
        return new IndexWriterConfig(Languages.PLAIN)
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergeScheduler(merges)
                .setMergePolicy(new TieredMergePolicy()
                        .setFloorSegmentMB(SMALL_SEGMENT_MB)
                        // Lucene's 10 percent would leave what was erased in every segment that lost less.
                        .setForceMergeDeletesPctAllowed(0))
                .setCommitOnClose(false);
    }

    private static Map<String, String> committed(IndexWriter writer) {
        var written = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) data.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
        return written;
    }

    void commit() throws IOException {
        var written = progress.written();
        written.put(VERSION_KEY, VERSION);
        writer.setLiveCommitData(written.entrySet());
        writer.commit();
    }

    /// Writes anew every segment that holds something removed. Merges under way are awaited first, for
    /// they are passed over, and carry on what was removed after they began. That it is done stands in
    /// the commit that holds the new segments: a crash before leaves it owed.
    void expunge() throws IOException {
        merges.sync();
        writer.forceMergeDeletes();
        refresh();
        progress.expunging.done();
        try {
            commit();
        } catch (IOException | RuntimeException failed) {
            progress.expunging.oweSinceLong(System.nanoTime());
            throw failed;
        }
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    <T> T search(Search<T> search) throws IOException {
        var searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            searchers.close();
            writer.rollback();
        }
    }
}
