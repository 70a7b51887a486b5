package org.goodword.advocacy.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.goodword.outbox.db.Tables.ROW;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.goodword.GoodwordTest;
import org.goodword.advocacy.Praised;
import org.goodword.advocacy.Praised.Said;
import org.goodword.cast.Cast;
import org.goodword.cast.Company;
import org.goodword.contacts.Contacts;
import org.goodword.identity.Agents;
import org.goodword.outbox.Outbox;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.ticketing.MessageAddress;
import org.goodword.ticketing.MessageId;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.NewMessage;
import org.goodword.ticketing.NewTicket;
import org.goodword.ticketing.NewTicket.Requester;
import org.goodword.ticketing.Priority;
import org.goodword.ticketing.Ticket.Assignment;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.Tickets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks against urgent tickets of the same organisations, which open at random moments and, half of them, just while
/// their ask is claimed. The log of the mail server and the clock of who opened the tickets decide.
@GoodwordTest
class RaceTests {
    private static final int ASKS = 200;
    private static final int FEWER = 60;
    private static final int AT_ONCE = 12;
    private static final Actor RACE = new Actor.System("race");

    @Autowired
    private Cast cast;

    @Autowired
    private Asking asking;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Agents agents;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Witness witness;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DSLContext sql;

    @Test
    void noAskLeavesWithAnUrgentTicketCommittedBeforeItsClaim() throws Exception {
        var verdict = race(ASKS, Ask.KIND);
        assertThat(verdict.violations()).as(verdict.toString()).isEmpty();
        assertThat(verdict.sent() + verdict.blocked()).isEqualTo(ASKS);
        assertThat(verdict.sent()).as("asks that won the race").isPositive();
        assertThat(verdict.blocked()).as("asks that lost it").isPositive();
    }

    @Test
    void theJudgeSeesAGuardThatHoldsNobody() throws Exception {
        var verdict = race(FEWER, CarelessAsks.KIND);
        assertThat(verdict.violations()).as(verdict.toString()).isNotEmpty();
    }

    /// @param violations organisations whose contact was asked although a ticket had been committed before the claim
    private record Verdict(long seed, int sent, int blocked, List<Integer> violations) {}

    private Verdict race(int asks, String kind) throws Exception {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        try (var acme = Praised.of(cast.acme())) {
            var company = acme.company();
            var lanes = new ArrayList<Lane>();
            for (var i = 0; i < asks; i++) lanes.add(lane(i, acme, kind, random));
            Collections.shuffle(lanes, random);
            run(lanes);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> company.in(() -> outbox.standing().waiting()) == 0);
            return verdict(seed, lanes, acme);
        }
    }

    private Lane lane(int number, Praised acme, String kind, Random random) {
        var domain = "o" + number + "." + acme.company().domain();
        acme.company()
                .ada()
                .rest()
                .post("/organisations", Map.of("name", "House " + number, "domains", List.of(domain)))
                .json(201);
        var said = acme.said("Dana", "dana@" + domain);
        var aimed = random.nextBoolean();
        return new Lane(
                number, acme.company(), domain, said, kind, aimed, random.nextLong(aimed ? 15_000_000 : 1_500_000_000));
    }

    private static void run(List<Lane> lanes) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(lanes, 5, TimeUnit.MINUTES)) done.get();
        }
    }

    private Verdict verdict(long seed, List<Lane> lanes, Praised acme) {
        var asked = acme.sink().accepted().stream()
                .flatMap(mail -> mail.recipients().stream())
                .toList();
        var violations = new ArrayList<Integer>();
        var sent = 0;
        for (var lane : lanes) {
            if (!asked.contains("dana@" + lane.domain)) continue;
            sent++;
            if (lane.opened < witness.watch(lane.ask).committing) violations.add(lane.number);
        }
        return new Verdict(seed, sent, lanes.size() - sent, violations);
    }

    /// One organisation: asks one of its people, and opens an urgent ticket of another.
    private final class Lane implements Callable<Boolean> {
        private final int number;
        private final Company company;
        private final String domain;
        private final Said said;
        private final String kind;
        private final boolean aimed;
        private final long pause;
        private UUID ask = new UUID(0, 0);
        private long opened;

        /// @param aimed opens its ticket just while the ask is claimed
        /// @param pause before that, in nanoseconds
        Lane(int number, Company company, String domain, Said said, String kind, boolean aimed, long pause) {
            this.number = number;
            this.company = company;
            this.domain = domain;
            this.said = said;
            this.kind = kind;
            this.aimed = aimed;
            this.pause = pause;
        }

        @Override
        public Boolean call() throws InterruptedException {
            var ticket = company.in(tickets::nextNumber);
            company.in(() -> transaction.execute(_ -> write()));
            if (aimed) witness.watch(ask).begun.await(1, TimeUnit.MINUTES);
            LockSupport.parkNanos(pause);
            company.in(() -> transaction.execute(_ -> open(ticket)));
            opened = System.nanoTime();
            witness.watch(ask).opened.countDown();
            return true;
        }

        /// Written and watched before anybody can claim it.
        private int write() {
            var by = agents.callerFor(company.mara().agent().id());
            var written = asking.ask(
                    new TicketId(UUID.fromString(said.ticket())),
                    new MessageId(UUID.fromString(said.message())),
                    Praised.SENTENCE,
                    Duration.ZERO,
                    by);
            ask = written.id().value();
            witness.watch(ask);
            return sql.update(ROW)
                    .set(ROW.KIND, kind)
                    .where(ROW.SUBJECT_ID.eq(ask))
                    .execute();
        }

        private boolean open(long ticket) {
            var email = new EmailAddress("fox@" + domain);
            var fox = contacts.recognise(email, Optional.of("Fox Mulder"), RACE);
            var author = new Actor.Contact(fox.id().value());
            var plan = new NewTicket(
                    ticket,
                    "Production is down",
                    new Requester(fox.id(), fox.organisation(), email.value()),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Priority.URGENT,
                    List.of(),
                    Assignment.NOBODY,
                    Optional.empty());
            var message = new NewMessage(
                    Optional.empty(),
                    MessageKind.INBOUND,
                    "api",
                    author,
                    false,
                    "Nothing works.",
                    Optional.empty(),
                    List.of(new MessageAddress(MessageAddress.Role.FROM, email, fox.name())),
                    List.of());
            tickets.open(plan, message, author);
            return true;
        }
    }
}
