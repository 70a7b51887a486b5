package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.mail.receiving.InboundStore;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.deleting.Deleting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GoodwordTest
class DeletionsUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Deleting deleting;

    @Autowired
    private InboundStore inbound;

    @Autowired
    private Agents agents;

    @Autowired
    private Plans plans;

    @Test
    void whatWasDeletedIsListedAndPurgedWithoutReadingTheRest() {
        Workspaces.in(big.get(), () -> {
            var agent = new Actor.Agent(agents.all().getFirst().id());
            var caller = new Caller(
                    big.get(), agent, Set.of(TicketPermissions.DELETE, TicketPermissions.VIEW), RowScope.ALL, Set.of());
            var page = deleting.list(new PageRequest(50, null), caller);
            assertThat(page.items()).hasSize(50);
            hot(() -> deleting.list(new PageRequest(50, null), caller));
            hot(() -> deleting.list(new PageRequest(50, page.next()), caller));
            hot(() -> inbound.blank(new TicketId(UUID.randomUUID())));
            hot(() -> deleting.timeHasCome(new TicketId(UUID.randomUUID())));
        });
    }

    private void hot(Runnable work) {
        plans.hot(work);
    }
}
