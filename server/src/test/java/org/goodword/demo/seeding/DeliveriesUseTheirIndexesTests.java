package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.integration.EndpointId;
import org.goodword.integration.IntegrationPermissions;
import org.goodword.integration.delivering.Delivery;
import org.goodword.integration.delivering.Delivery.State;
import org.goodword.integration.delivering.EndpointDeliveries;
import org.goodword.integration.endpoints.Endpoint;
import org.goodword.integration.endpoints.Kind;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What goes to other programs: see [ListsUseTheirIndexesTests].
@GoodwordTest
class DeliveriesUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private EndpointDeliveries deliveries;

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

    @Test
    void theLogOfAnEndpoint() {
        var admin = admin();
        for (var endpoint : List.of(endpoint("W1"), endpoint("W2"))) {
            var page = new PageRequest(50, null);
            var next = in(() -> deliveries.list(endpoint, Optional.empty(), page, admin))
                    .next();
            hot(() -> deliveries.list(endpoint, Optional.empty(), page, admin));
            hot(() -> deliveries.list(endpoint, Optional.empty(), new PageRequest(50, next), admin));
            for (var state : State.values()) hot(() -> deliveries.list(endpoint, Optional.of(state), page, admin));
        }
        assertThat(in(() -> deliveries.list(endpoint("W1"), Optional.of(State.DEAD), new PageRequest(50, null), admin))
                        .items())
                .hasSize(50);
    }

    /// Of thousands that wait, those that are due and for which there is room.
    @Test
    void whatIsDueAtAnEndpointThatTakesNothing() {
        var endpoint = shape(endpoint("W2"));
        hot(() -> undone(() -> deliveries.schedule(endpoint)));
        var lane = UUID.randomUUID();
        hot(() -> undone(
                () -> deliveries.add(endpoint, List.of(new EndpointDeliveries.New(lane, "ticket.created", "{}")))));
    }

    @Test
    void sendingOneAnew() {
        var admin = admin();
        var endpoint = endpoint("W1");
        Function<State, Delivery> first = state -> in(() -> deliveries
                .list(endpoint, Optional.of(state), new PageRequest(1, null), admin)
                .items()
                .getFirst());
        var dead = first.apply(State.DEAD);
        hot(() -> deliveries.get(endpoint, dead.id(), admin));
        int again = in(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return deliveries.againSince(endpoint, Instant.EPOCH, admin);
        }));
        assertThat(again).isEqualTo(1000);
    }

    private EndpointId endpoint(String name) {
        return in(() -> transaction.execute(_ -> new EndpointId(sql.fetchSingle(
                        "select id from integration.endpoint where workspace_id = {0} and name = {1}",
                        DSL.inline(workspace.value()), DSL.inline(name))
                .get(0, UUID.class))));
    }

    private static Endpoint shape(EndpointId id) {
        return new Endpoint(
                id,
                Kind.WEBHOOK,
                "W",
                "https://example.org",
                Set.of(),
                "",
                true,
                Endpoint.Secrets.NONE,
                Endpoint.State.NEW,
                Instant.EPOCH);
    }

    private Caller admin() {
        return in(() -> agents.callers().stream()
                .filter(caller -> caller.may(IntegrationPermissions.MANAGE))
                .findFirst()
                .orElseThrow());
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
