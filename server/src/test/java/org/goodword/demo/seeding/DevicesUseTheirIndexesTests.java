package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.notify.Concern;
import org.goodword.notify.devices.PushDeviceStore;
import org.goodword.notify.devices.PushDevices;
import org.goodword.notify.sending.Pushes;
import org.goodword.platform.Ids;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/// What agents are told of on their devices: see [ListsUseTheirIndexesTests].
@GoodwordTest
class DevicesUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private PushDevices devices;

    @Autowired
    private PushDeviceStore store;

    @Autowired
    private Pushes pushes;

    @Autowired
    private Agents agents;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Plans plans;

    @Test
    void thoseOfAnAgent() {
        Workspaces.in(big.get(), () -> {
            var admin = agents.callerFor(agents.all().getFirst().id());
            assertThat(devices.of(admin)).hasSize(20);
            plans.hot(() -> devices.of(admin));
        });
    }

    @Test
    void oneMoreToBeTold() {
        Workspaces.in(big.get(), () -> {
            var agent = agents.all().getFirst().id();
            var device = transaction.execute(_ -> store.of(agent).getFirst());
            plans.atMost(
                    40,
                    () -> transaction.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        pushes.add(device, Concern.ASSIGNED, new TicketId(Ids.next()));
                    }));
        });
    }

    @Test
    void whetherThereIsAny() {
        Workspaces.in(big.get(), () -> plans.hot(() -> transaction.executeWithoutResult(_ -> store.isAny())));
    }
}
