package org.goodword.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.platform.Actor;
import org.goodword.platform.Ids;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.database.OwnerConnections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class ReadingInOrderTests {
    private static final String CONSUMER = "test";
    private static final Actor TEST = new Actor.System("test");

    @Autowired
    private Cast cast;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerReader reader;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private OwnerConnections owner;

    private WorkspaceId workspace;

    @BeforeEach
    void newWorkspace() {
        workspace = cast.acme().workspace();
        consumeAll();
    }

    @Test
    void whatCommitsLateIsNotSkippedAndComesFirst() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = append(threads, "first");
            var second = append(threads, "second");
            second.commit();

            assertThat(consume(true)).as("while the first is open").isEmpty();

            first.commit();
            assertThat(consumeAll()).containsExactly("first", "second");
            assertThat(consumeAll()).isEmpty();
        }
    }

    @Test
    void aConsumerKilledInBetweenGetsThemAgainInOrder() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = append(threads, "first");
            var second = append(threads, "second");
            second.commit();
            assertThat(consume(false)).isEmpty();
            first.commit();
            awaitSettled("first", "second");

            assertThat(consume(false)).as("killed before its commit").containsExactly("first", "second");
            assertThat(consume(false)).as("killed again").containsExactly("first", "second");
            assertThat(consumeAll()).containsExactly("first", "second");
            assertThat(consumeAll()).isEmpty();
        }
    }

    @Test
    void whatRollsBackIsNeverSeenAndHoldsNobodyUp() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = append(threads, "first");
            append(threads, "second").commit();
            first.rollBack();
            assertThat(consumeAll()).containsExactly("second");
        }
    }

    /// After a restore transaction ids start anew, lower than those of the entries restored.
    @Test
    void aNewEpochHidesNothing() throws Exception {
        append("old");
        try (var connection = owner.open();
                var statement = connection.createStatement()) {
            var changed = statement.executeUpdate("""
                    update ledger.entry set epoch = 0, xid = 4000000000000 + xid where workspace_id = %d and event = 'test.old'
                    """.formatted(workspace.value()));
            assertThat(changed).isEqualTo(1);
        }
        forget();
        append("new");
        assertThat(consumeAll()).containsExactly("old", "new");
    }

    private List<String> consumeAll() {
        var all = new ArrayList<String>();
        awaitNothingOpen();
        for (var some = consume(true); !some.isEmpty(); some = consume(true)) all.addAll(some);
        all.removeIf(event -> event.contains("."));
        return all;
    }

    /// Reads ten entries; killed before its commit, it leaves its cursor where it was.
    private List<String> consume(boolean survives) {
        return Workspaces.in(
                workspace,
                () -> transaction.execute(tx -> {
                    var entries = reader.read(reader.position(CONSUMER), 10);
                    if (!entries.isEmpty())
                        reader.advance(CONSUMER, entries.getLast().position());
                    if (!survives) tx.setRollbackOnly();
                    return entries.stream()
                            .map(Entry::event)
                            .map(event -> event.replace("test.", ""))
                            .toList();
                }));
    }

    /// Other tests' transactions hold the horizon, too.
    private void awaitNothingOpen() {
        var head = Workspaces.in(workspace, () -> reader.head()).orElseThrow();
        org.awaitility.Awaitility.await().until(() -> Workspaces.in(workspace, () -> reader.horizon()) > head.xid());
    }

    private void awaitSettled(String... events) {
        org.awaitility.Awaitility.await().until(() -> consume(false).equals(List.of(events)));
    }

    private void append(String what) {
        Workspaces.in(workspace, () -> transaction.executeWithoutResult(_ -> ledger.append(new Happened(what), TEST)));
    }

    private void forget() {
        Workspaces.in(workspace, () -> transaction.executeWithoutResult(_ -> reader.advance(CONSUMER, before())));
    }

    private static Position before() {
        return new Position(0, 3_000_000_000_000L, new UUID(0, 0));
    }

    /// Appends in a transaction that stays open until told.
    private Open append(ExecutorService threads, String what) throws Exception {
        var appended = new CountDownLatch(1);
        var open = new Open(new CountDownLatch(1), new AtomicBoolean(), new CompletableFuture<>());
        threads.execute(() -> Workspaces.in(workspace, () -> {
            try {
                transaction.executeWithoutResult(tx -> {
                    ledger.append(new Happened(what), TEST);
                    appended.countDown();
                    open.await(tx);
                });
                open.done.complete(true);
            } catch (RuntimeException failed) {
                open.done.completeExceptionally(failed);
            }
        }));
        assertThat(appended.await(20, TimeUnit.SECONDS)).isTrue();
        return open;
    }

    private record Open(CountDownLatch end, AtomicBoolean rollsBack, CompletableFuture<Boolean> done) {
        void await(TransactionStatus transaction) {
            try {
                assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
            if (rollsBack.get()) transaction.setRollbackOnly();
        }

        void commit() throws Exception {
            end.countDown();
            done.get(20, TimeUnit.SECONDS);
        }

        void rollBack() throws Exception {
            rollsBack.set(true);
            commit();
        }
    }

    private record Happened(String what) implements Event {
        private static final UUID SUBJECT = Ids.next();

        @Override
        public String code() {
            return "test." + what;
        }

        @Override
        public Subject subject() {
            return new Subject("test", SUBJECT);
        }
    }
}
