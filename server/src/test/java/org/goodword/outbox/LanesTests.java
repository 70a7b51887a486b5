package org.goodword.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.goodword.GoodwordTest;
import org.goodword.cast.Cast;
import org.goodword.ledger.Ledger;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.Outbox.LaneTrouble;
import org.goodword.outbox.spi.Lane;
import org.goodword.outbox.spi.Outcome;
import org.goodword.outbox.spi.Setback;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Ids;
import org.goodword.platform.Installation;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

@GoodwordTest
class LanesTests {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Autowired
    private Cast cast;

    @Autowired
    private Lorry lorry;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxStore store;

    @Autowired
    private DueWork work;

    @Autowired
    private LaneStore laneStore;

    @Autowired
    private Installation installation;

    @Autowired
    private Ledger ledger;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private TransactionTemplate transaction;

    private WorkspaceId workspace;

    @BeforeEach
    void newWorkspace() {
        workspace = cast.acme().workspace();
    }

    @Test
    void nodesTogetherKeepToWhatALaneAllowsAtOnceAndForgetNobody() throws InterruptedException {
        var narrow = lane(Optional.empty(), 1);
        var wide = lane(Optional.empty(), 3);
        var rows = new ArrayList<UUID>();
        for (var row = 0; row < 40; row++) rows.add(post(row % 2 == 0 ? narrow : wide, Lorry::shortRide));
        var over = new AtomicBoolean();
        var others =
                IntStream.range(0, 4).mapToObj(_ -> anotherNode(rows, over)).toList();
        await().atMost(LONG).until(() -> rows.stream().allMatch(row -> is(row, DeliveryState.SENT)));
        over.set(true);
        for (var other : others) other.join();
        assertThat(lorry.mostAtOnce(narrow)).isEqualTo(1);
        assertThat(lorry.mostAtOnce(wide)).isBetween(1, 3);
        assertThat(lorry.begun(narrow)).as("each was carried once").hasSize(20);
        assertThat(lorry.begun(wide)).as("each was carried once").hasSize(20);
    }

    @Test
    void aLaneThatIsStuckHoldsNobodyElseUp() {
        var stuck = lane(Optional.empty(), 4);
        var free = lane(Optional.empty(), 4);
        var over = new CountDownLatch(1);
        var waiting = IntStream.range(0, 30)
                .mapToObj(_ -> post(stuck, _ -> until(over)))
                .toList();
        var going = IntStream.range(0, 30)
                .mapToObj(_ -> post(free, Lorry::shortRide))
                .toList();
        await().atMost(LONG).until(() -> going.stream().allMatch(row -> is(row, DeliveryState.SENT)));
        await().atMost(LONG).until(() -> lorry.mostAtOnce(stuck) == 4);
        assertThat(waiting).noneMatch(row -> is(row, DeliveryState.SENT));
        over.countDown();
        await().atMost(LONG).until(() -> waiting.stream().allMatch(row -> is(row, DeliveryState.SENT)));
        assertThat(lorry.mostAtOnce(stuck)).isEqualTo(4);
    }

    @Test
    void soManyAMinuteBeginAndNoMore() {
        var slow = lane(Optional.of(600), 4);
        var before = Instant.now();
        var rows = IntStream.range(0, 15)
                .mapToObj(_ -> post(slow, Lorry::shortRide))
                .toList();
        await().atMost(LONG).until(() -> rows.stream().allMatch(row -> is(row, DeliveryState.SENT)));
        var begun = lorry.begun(slow);
        for (var row = 0; row < begun.size(); row++)
            assertThat(begun.get(row)).isAfterOrEqualTo(before.plus(Duration.ofMillis(100L * row)));
        assertThat(begun).hasSize(15);
    }

    @Test
    void whatOurServerDoesNotLetInWaitsUntilSomebodyMendsIt() {
        var lane = lane(Optional.empty(), 2);
        var answer = new AtomicReference<Outcome>(new Outcome.Temporary("535 wrong password", Setback.LOCKED_OUT));
        var rows = IntStream.range(0, 6)
                .mapToObj(_ -> post(lane, _ -> answer.get()))
                .toList();
        await().atMost(LONG)
                .until(() -> in(() -> outbox.troubles(List.of(lane.id()))).containsKey(lane.id()));
        var trouble = trouble(lane).orElseThrow();
        assertThat(trouble.setback()).isEqualTo(Setback.LOCKED_OUT);
        assertThat(trouble.words()).isEqualTo("535 wrong password");
        assertThat(trouble.until()).isAfter(Instant.now().plus(Duration.ofMinutes(4)));
        await().atMost(LONG).until(() -> rows.stream().allMatch(row -> is(row, DeliveryState.WAITING)));
        assertThat(lorry.begun(lane)).as("others are not even tried").hasSizeLessThanOrEqualTo(2);

        answer.set(new Outcome.Accepted("250 fine"));
        in(() -> {
            outbox.reopen(lane.id());
            return true;
        });
        await().atMost(LONG).until(() -> rows.stream().allMatch(row -> is(row, DeliveryState.SENT)));
        assertThat(in(() -> outbox.troubles(List.of(lane.id())))).isEmpty();
    }

    @Test
    void whoIsTurnedAwayAgainWaitsLongerAndAfterFiveDaysItIsOver() {
        var lane = lane(Optional.empty(), 1);
        var row = post(lane, _ -> new Outcome.Temporary("421 too much", Setback.SLOWED));
        await().atMost(LONG).until(() -> delivery(row).attempts() == 1 && is(row, DeliveryState.WAITING));
        assertThat(pause(lane)).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));

        attempt(row, Duration.ofMinutes(2), new Outcome.Temporary("421 too much", Setback.SLOWED));
        assertThat(pause(lane)).isGreaterThan(Duration.ofSeconds(200));
        attempt(row, Duration.ofDays(4), new Outcome.Temporary("452 full", Setback.FULL));
        assertThat(delivery(row).state()).isEqualTo(DeliveryState.WAITING);
        assertThat(delivery(row).dueAt())
                .as("once more at the end")
                .isBeforeOrEqualTo(Instant.now().plus(Duration.ofDays(5)));
        attempt(row, Duration.ofDays(6), new Outcome.Temporary("535 no", Setback.LOCKED_OUT));
        assertThat(delivery(row).state()).as("waits for who mends it").isEqualTo(DeliveryState.WAITING);
        attempt(row, Duration.ofDays(7), new Outcome.Temporary("452 still full", Setback.FULL));
        assertThat(delivery(row).state()).isEqualTo(DeliveryState.FAILED);
        assertThat(delivery(row).words()).contains("452 still full");
    }

    private static Outcome until(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Outcome.Accepted("250 at last");
    }

    private static Lane lane(Optional<Integer> perMinute, int atOnce) {
        return new Lane(Ids.next(), perMinute, atOnce);
    }

    private UUID post(Lane lane, Function<Shipment, Outcome> ride) {
        var subject = Ids.next();
        lorry.load(subject, lane, ride);
        return in(() -> transaction.execute(
                _ -> outbox.post(Lorry.KIND, subject, subject + "@acme.example", List.of("x"), Duration.ZERO)));
    }

    /// Claims and records over the same database beside the one that runs.
    private Thread anotherNode(List<UUID> rows, AtomicBoolean over) {
        var dispatcher = new Dispatcher(beans.createBean(Dispatch.class), List.of(lorry));
        return Thread.ofVirtual().start(() -> {
            while (!over.get()) {
                for (var row : rows)
                    in(() -> {
                        dispatcher.handle(new Due(workspace, row, 0));
                        return true;
                    });
            }
        });
    }

    /// One more attempt that much later, and its outcome.
    private void attempt(UUID row, Duration later, Outcome outcome) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        var then = new Lanes(laneStore, work, clock);
        var dispatch = new Dispatch(store, work, List.of(), List.of(lorry), then, installation, ledger, clock);
        in(() -> transaction.execute(_ -> {
            var delivery = store.find(row).orElseThrow();
            store.begin(row, delivery.lane().orElseThrow());
            var shipment = new Shipment(
                    row, delivery.kind(), delivery.subject(), delivery.messageId(), delivery.attempts() + 1);
            dispatch.record(shipment, outcome);
            return true;
        }));
    }

    private Duration pause(Lane lane) {
        return Duration.between(Instant.now(), trouble(lane).orElseThrow().until());
    }

    private Optional<LaneTrouble> trouble(Lane lane) {
        return Optional.ofNullable(in(() -> outbox.troubles(List.of(lane.id()))).get(lane.id()));
    }

    private boolean is(UUID row, DeliveryState state) {
        return delivery(row).state() == state;
    }

    private Delivery delivery(UUID row) {
        return in(() -> outbox.find(row)).orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
