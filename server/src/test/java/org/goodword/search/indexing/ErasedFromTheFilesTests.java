package org.goodword.search.indexing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.goodword.GoodwordTest;
import org.goodword.ledger.Event;
import org.goodword.ledger.Ledger;
import org.goodword.platform.Actor;
import org.goodword.platform.AgentId;
import org.goodword.platform.Caller;
import org.goodword.platform.DataFolder;
import org.goodword.platform.Ids;
import org.goodword.platform.RowScope;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.search.Hit;
import org.goodword.search.Parcels;
import org.goodword.search.Search;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class ErasedFromTheFilesTests {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int OTHERS = 99;

    @Autowired
    private Search search;

    @Autowired
    private Parcels parcels;

    @Autowired
    private Ledger ledger;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Workspaces workspaces;

    @Autowired
    private IndexerThread thread;

    @Autowired
    private Indexer indexer;

    @Autowired
    private SearchIndex index;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private DataFolder folder;

    private WorkspaceId workspace;
    private String word;

    /// A word like nobody's, which no other test left in the files.
    @BeforeEach
    void newWorkspace() {
        workspace = workspaces.create(() -> {});
        word = "w" + Ids.next().toString().replace("-", "").substring(12);
    }

    @AfterEach
    void theNodeServes() {
        if (!thread.isRunning()) thread.start();
    }

    /// One of many that are written together, so that the segment it lies in has lost next to nothing.
    @Test
    void whatIsErasedLeavesTheFilesThoughAllElseStays() {
        var parcel = labelledAmongOthers(1);

        erased(parcel);

        await().atMost(SOON).until(() -> found(word).isEmpty() && !isInTheFiles());
        assertThat(found("lamp")).hasSize(OTHERS);
    }

    @Test
    void aHundredErasedInManyBatchesAreDoneWithAtOnce() throws IOException {
        var hundred = labelledAmongOthers(100);
        await().atMost(SOON).until(this::owesNothing);
        thread.stop();
        var before = expunges();

        for (var from = 0; from < 100; from += 10) {
            erased(hundred.subList(from, from + 10));
            roundsUntilFound(90 - from);
            assertThat(owesNothing()).isFalse();
        }
        assertThat(expunges()).isEqualTo(before);
        assertThat(isInTheFiles()).isTrue();
        thread.start();

        await().atMost(SOON).until(() -> !isInTheFiles() && owesNothing());
        assertThat(expunges()).isEqualTo(before + 1);
        assertThat(found("lamp")).hasSize(OTHERS);
    }

    @Test
    void whatIsErasedLeavesTheFilesThoughTheNodeIsStoppedBefore() throws IOException {
        leavesTheFilesAfter(() -> indexer.close());
    }

    @Test
    void whatIsErasedLeavesTheFilesThoughTheNodeIsKilledBefore() throws IOException {
        leavesTheFilesAfter(() -> index.close());
    }

    private void leavesTheFilesAfter(Runnable end) throws IOException {
        var parcels = labelledAmongOthers(2);
        await().atMost(SOON).until(this::owesNothing);
        thread.stop();
        erased(parcels);
        roundsUntilFound(0);
        end.run();
        assertThat(isInTheFiles()).isTrue();
        thread.start();

        await().atMost(SOON).until(() -> found(word).isEmpty() && !isInTheFiles() && owesNothing());
        assertThat(found("lamp")).hasSize(OTHERS);
    }

    private List<UUID> labelledAmongOthers(int count) {
        var those = ids(count);
        var others = ids(OTHERS);
        var all = Stream.of(those, others).flatMap(List::stream).toList();
        changed(
                () -> {
                    those.forEach(one -> parcels.label(one, word));
                    others.forEach(one -> parcels.label(one, "green lamp"));
                },
                all.stream().map(Parcels.ParcelLabelled::new));
        await().atMost(SOON)
                .ignoreExceptions()
                .until(() -> found(word).size() == count && found("lamp").size() == OTHERS && isInTheFiles());
        return those;
    }

    private static List<UUID> ids(int count) {
        return Stream.generate(Ids::next).limit(count).toList();
    }

    private void erased(List<UUID> some) {
        changed(() -> some.forEach(parcels::lose), some.stream().map(Parcels.ParcelErased::new));
    }

    private boolean isInTheFiles() throws IOException {
        try (var files = Files.walk(folder.resolve("index"))) {
            return files.filter(Files::isRegularFile)
                    .anyMatch(file -> text(file).contains(word));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, ISO_8859_1);
        } catch (IOException merged) {
            return "";
        }
    }

    private void changed(Runnable change, Stream<? extends Event> events) {
        Workspaces.in(
                workspace,
                () -> transaction.executeWithoutResult(_ -> {
                    change.run();
                    events.forEach(event -> ledger.append(event, new Actor.System("test")));
                }));
    }

    private void roundsUntilFound(int count) {
        await().atMost(SOON).until(() -> {
            indexer.round();
            return found(word).size() == count;
        });
    }

    private List<UUID> found(String words) {
        var caller = new Caller(workspace, new Actor.Agent(new AgentId(Ids.next())), Set.of(), RowScope.ALL, Set.of());
        return Workspaces.in(workspace, () -> search.find("parcel", words, caller, 1_000)).stream()
                .map(Hit::subject)
                .toList();
    }

    private boolean owesNothing() {
        return index.progress().map(progress -> !progress.expunging.isOwed()).orElse(false);
    }

    private long expunges() {
        return metrics.get("goodword.search.expunges").timer().count();
    }
}
