package org.goodword.search.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminConsole;
import org.goodword.platform.spi.HealthCheck;
import org.goodword.search.Hit;
import org.goodword.search.Parcels;
import org.goodword.search.Search;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class FollowingTheLedgerTests {
    private static final Duration SOON = Duration.ofSeconds(60);

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
    private ReindexCommand reindex;

    @Autowired
    private IndexCheck doctor;

    @Autowired
    private MeterRegistry metrics;

    @Autowired
    private DataFolder folder;

    private WorkspaceId workspace;

    @BeforeEach
    void newWorkspace() {
        workspace = workspaces.create(() -> {});
    }

    @Test
    void aChangeIsFoundAndWhatItReplacedIsNot() {
        var parcel = Ids.next();
        labelled(parcel, "green lamp");
        awaitFound("lamp", parcel);
        labelled(parcel, "red bicycle");
        awaitFound("bicycle", parcel);

        assertThat(found(workspace, "lamp")).isEmpty();
    }

    @Test
    void whatIsDeletedLeavesTheIndex() {
        var parcel = Ids.next();
        labelled(parcel, "red bicycle");
        awaitFound("bicycle", parcel);
        changed(parcel, () -> parcels.lose(parcel));

        await().atMost(SOON).until(() -> found(workspace, "bicycle").isEmpty());
    }

    @Test
    void anotherWorkspaceFindsNothing() {
        var parcel = Ids.next();
        labelled(parcel, "red bicycle");
        awaitFound("bicycle", parcel);

        assertThat(found(workspaces.create(() -> {}), "bicycle")).isEmpty();
    }

    @Test
    void onePoisonedSubjectIsSkippedAndCounted() {
        var ids = IntStream.range(0, 5).mapToObj(_ -> Ids.next()).toList();
        var before = metrics.counter("goodword.search.skipped").count();
        changed(ids, () -> ids.forEach(id -> parcels.label(id, id.equals(ids.get(2)) ? Parcels.POISON : "bicycle")));

        var healthy = new ArrayList<>(ids);
        healthy.remove(ids.get(2));
        awaitFound("bicycle", healthy.toArray(UUID[]::new));
        assertThat(metrics.counter("goodword.search.skipped").count()).isEqualTo(before + 1);
    }

    @Test
    void aCrashBeforeTheCommitLosesNothing() {
        var parcel = Ids.next();
        thread.stop();
        labelled(parcel, "red bicycle");
        indexer.round();
        indexer.round();
        index.close(); // as a kill would: without commit
        thread.start();

        awaitFound("bicycle", parcel);
    }

    @Test
    void aMissingIndexIsRebuilt() throws IOException {
        var parcel = Ids.next();
        labelled(parcel, "red bicycle");
        awaitFound("bicycle", parcel);
        thread.stop();
        delete(folder.resolve("index"));
        thread.start();

        awaitFound("bicycle", parcel);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(doctor.check()).isInstanceOf(HealthCheck.Finding.Fine.class));
    }

    @Test
    void reindexReadsEverythingAgain() throws Exception {
        var ids = IntStream.range(0, 250).mapToObj(_ -> Ids.next()).toList();
        Workspaces.in(workspace, () -> ids.forEach(id -> parcels.label(id, "never announced")));
        var said = new ArrayList<String>();

        assertThat(reindex.run(new AdminArguments(Path.of("."), List.of(), Map.of()), console(said)))
                .isZero();

        assertThat(said).contains("The search index is rebuilt.");
        await().atMost(SOON).until(() -> found(workspace, "announced").size() == 250);
        Workspaces.in(workspace, () -> ids.subList(0, 50).forEach(parcels::lose));
        reindex.run(new AdminArguments(Path.of("."), List.of(), Map.of()), console(said));
        await().atMost(SOON).until(() -> found(workspace, "announced").size() == 200);
    }

    @Test
    void highlightsShowWhyItWasFound() {
        var parcel = Ids.next();
        labelled(parcel, "my red bicycle");

        var shown = Workspaces.in(
                workspace, () -> search.highlights("parcel", "bicycles", Set.of(parcel), caller(workspace)));
        assertThat(shown)
                .hasEntrySatisfying(
                        parcel, highlight -> assertThat(highlight.marks()).hasSize(1));
    }

    @Test
    void tellsHowFarBehindItIs() {
        assertThat(metrics.get("goodword.consumer.lag")
                        .tag("consumer", "search")
                        .gauge()
                        .value())
                .isBetween(0.0, 10.0);
    }

    private void labelled(UUID parcel, String label) {
        changed(parcel, () -> parcels.label(parcel, label));
    }

    private void changed(UUID parcel, Runnable change) {
        changed(List.of(parcel), change);
    }

    private void changed(List<UUID> parcels, Runnable change) {
        changed(change, parcels.stream().map(Parcels.ParcelLabelled::new).toArray(Event[]::new));
    }

    private void changed(Runnable change, Event... events) {
        Workspaces.in(
                workspace,
                () -> transaction.executeWithoutResult(_ -> {
                    change.run();
                    for (var event : events) ledger.append(event, new Actor.System("test"));
                }));
    }

    private void awaitFound(String words, UUID... parcels) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(found(workspace, words)).containsExactlyInAnyOrder(parcels));
    }

    private List<UUID> found(WorkspaceId workspace, String words) {
        return Workspaces.in(workspace, () -> search.find("parcel", words, caller(workspace), 1_000)).stream()
                .map(Hit::subject)
                .toList();
    }

    private static Caller caller(WorkspaceId workspace) {
        return new Caller(workspace, new Actor.Agent(new AgentId(Ids.next())), Set.of(), RowScope.ALL, Set.of());
    }

    private static AdminConsole console(List<String> said) {
        return new AdminConsole() {
            @Override
            public void line(String text) {
                said.add(text);
            }

            @Override
            public void note(String text) {
                said.add(text);
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
