package org.goodword.search.indexing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.goodword.ledger.LedgerReader;
import org.goodword.platform.Workspaces;
import org.goodword.search.spi.SearchDocument;
import org.goodword.search.spi.SearchSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes subjects from their source into the index. One that cannot be read is skipped, never the batch.
@Component
class Feeding {
    private static final Logger LOG = LoggerFactory.getLogger(Feeding.class);

    private final SearchIndex index;
    private final LedgerReader ledger;
    private final Counter skipped;

    Feeding(SearchIndex index, LedgerReader ledger, MeterRegistry metrics) {
        this.index = index;
        this.ledger = ledger;
        this.skipped = Counter.builder("goodword.search.skipped")
                .description("Subjects that could not be read into the search index")
                .register(metrics);
    }

    void feed(SearchSource source, List<UUID> batch, String generation) throws IOException {
        var missing = new HashSet<>(batch);
        for (var found : load(source, batch, missing)) {
            missing.remove(found.id());
            put(source, generation, found);
        }
        if (!missing.isEmpty()) index.remove(Workspaces.current(), source.kind(), missing);
    }

    private List<SearchDocument> load(SearchSource source, List<UUID> batch, Set<UUID> missing) {
        try {
            return source.load(batch);
        } catch (RuntimeException poisoned) {
            ledger.head(); // fails as well when it is the database that is away, and the batch is tried again later
            if (batch.size() > 1)
                return batch.stream()
                        .flatMap(id -> load(source, List.of(id), missing).stream())
                        .toList();
            missing.remove(batch.getFirst());
            skip(source, batch.getFirst(), poisoned);
            return List.of();
        }
    }

    private void put(SearchSource source, String generation, SearchDocument found) throws IOException {
        try {
            index.put(Workspaces.current(), source.kind(), generation, found);
        } catch (IllegalArgumentException unfit) {
            skip(source, found.id(), unfit);
        }
    }

    // The cause's message may quote the text: only its class is logged.
    private void skip(SearchSource source, UUID id, RuntimeException cause) {
        skipped.increment();
        LOG.warn(
                "Not searchable: kind={} id={} cause={}",
                source.kind(),
                id,
                cause.getClass().getSimpleName());
    }
}
