package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.contacts.Deliverability;
import org.goodword.identity.Agents;
import org.goodword.outbox.Outbox;
import org.goodword.outbox.Outbox.Delivery;
import org.goodword.outbox.Outbox.DeliveryState;
import org.goodword.outbox.spi.Carrier;
import org.goodword.outbox.spi.Shipment;
import org.goodword.platform.Actor;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.infra.DueWorkStore;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.goodword.ticketing.Message;
import org.goodword.ticketing.MessageKind;
import org.goodword.ticketing.TicketEvent.MessageAdded;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.sending.Scheduling;
import org.goodword.ticketing.sending.Sendings;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What leaves, what waits for its turn or its time, and what did not arrive: see [ListsUseTheirIndexesTests].
@GoodwordTest
class OutboxUsesItsIndexesTests {
    private static final String OUTBOX = "outbox";

    @Autowired
    private BigWorkspace big;

    @Autowired
    private BigMails mails;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DueWorkStore dueWork;

    @Autowired
    private List<DueWorker> workers;

    @Autowired
    private List<Carrier> carriers;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Sendings sendings;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private Deliverability deliverability;

    @Autowired
    private Agents agents;

    @Autowired
    private DSLContext sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;

    @BeforeEach
    void enter() {
        workspace = big.get();
    }

    /// Thousands wait for a time that somebody chose: they are no queue.
    @Test
    void whatLeft() {
        hot(() -> outbox.list(new PageRequest(50, null)));
        assertThat(in(() -> outbox.standing()).waiting()).isLessThan(10);
        hot(() -> outbox.standing());
        hot(() -> outbox.troubled(5));
        hot(() -> outbox.deliveries(List.of(UUID.randomUUID(), UUID.randomUUID())));
        hot(() -> dueWork.peek("made-up", Instant.parse("2100-01-01T00:00:00Z"), 40));
    }

    @Test
    void claimingOneWhoseTurnInTheMinuteIsLater() {
        var row = in(() -> mails.waiting());
        hot(() -> undone(() -> {
            var after = claimed(row);
            assertThat(after.state()).isEqualTo(DeliveryState.WAITING);
            assertThat(after.slot()).contains(Instant.parse("2100-01-01T00:00:00Z"));
        }));
    }

    @Test
    void claimingOneOfALaneThatWasTurnedAway() {
        var row = in(() -> mails.waiting());
        hot(() -> undone(() -> {
            sql.execute(
                    "update outbox.lane set paused_until = '2100-01-01', strikes = 3 where workspace_id = {0}",
                    DSL.inline(workspace.value()));
            assertThat(claimed(row).slot()).isEmpty();
        }));
    }

    /// Of thousands that wait for it, those for whom there is room.
    @Test
    void wakingALane() {
        hot(() -> undone(() -> outbox.reopen(mails.lane())));
        hot(() -> outbox.troubles(List.of(in(() -> mails.lane()))));
    }

    /// What a reply in a ticket with thousands of mails refers to.
    @Test
    void carryingAReplyInABusyTicket() {
        var reply = aReply();
        var shipment = new Shipment(UUID.randomUUID(), "reply", reply.id().value(), "id@x", 1);
        var carrier = carriers.stream()
                .filter(one -> one.kind().equals("reply"))
                .findFirst()
                .orElseThrow();
        hot(() -> assertThat(carrier.carry(shipment).words()).contains("has no outgoing mail server"));
    }

    @Test
    void whoDidNotGetIt() {
        var conversation = in(() -> tickets.conversation(mails.busyTicket(), 50));
        assertThat(in(() -> sendings.of(conversation))
                        .values()
                        .iterator()
                        .next()
                        .failures())
                .hasSize(2);
        hot(() -> sendings.of(conversation));
    }

    @Test
    void addressesThatTakeNoMail() {
        var dead = in(() -> mails.customer());
        var unknown = new EmailAddress("nobody@example.com");
        assertThat(in(() -> deliverability.undeliverable(List.of(dead, unknown))))
                .hasSize(1);
        hot(() -> deliverability.undeliverable(List.of(dead, unknown)));
        var contact =
                in(() -> deliverability.undeliverable(List.of(dead))).getFirst().contact();
        hot(() -> deliverability.undeliverableOf(List.of(contact)));
        var by = new Actor.Agent(in(() -> agents.all()).getFirst().id());
        hot(() -> undone(() -> deliverability.heardFrom(dead, by)));
    }

    @Test
    void repliesThatAnAnswerStops() {
        var ticket = in(() -> mails.busyTicket());
        var answer = in(() -> tickets.conversation(ticket, 50)).stream()
                .filter(message -> message.kind() == MessageKind.INBOUND)
                .findFirst()
                .orElseThrow();
        var added = new MessageAdded(ticket, answer.id(), MessageKind.INBOUND, answer.seq(), "email");
        hot(() -> undone(() -> scheduling.on(added)));
    }

    private Message aReply() {
        return in(() -> tickets.conversation(mails.busyTicket(), 50)).stream()
                .filter(message -> message.kind() == MessageKind.REPLY)
                .findFirst()
                .orElseThrow();
    }

    /// Nothing keeps it but its lane.
    private Delivery claimed(UUID id) {
        dueWork.add(OUTBOX, id, Instant.EPOCH);
        workers.stream()
                .filter(worker -> worker.kind().equals(OUTBOX))
                .findFirst()
                .orElseThrow()
                .handle(new Due(workspace, id, 0));
        return outbox.find(id).orElseThrow();
    }

    /// The workspace is read by all tests.
    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
