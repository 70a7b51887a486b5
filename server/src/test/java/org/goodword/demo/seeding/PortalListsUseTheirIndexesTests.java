package org.goodword.demo.seeding;

import java.util.Optional;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.contacts.Contacts;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.CustomerTickets;
import org.goodword.ticketing.CustomerTickets.Customer;
import org.goodword.ticketing.CustomerTickets.Listed;
import org.goodword.ticketing.Ticket;
import org.goodword.ticketing.Tickets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// As [ListsUseTheirIndexesTests], of what customers see. A list of one's own reads no more than one's own.
@GoodwordTest
class PortalListsUseTheirIndexesTests {
    private static final PageRequest FIRST = new PageRequest(20, null);
    private static final int OWN = 2000;

    @Autowired
    private BigWorkspace big;

    @Autowired
    private CustomerTickets seen;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Contacts contacts;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;
    private Ticket one;
    private Customer who;

    @BeforeEach
    void enter() {
        workspace = big.get();
        one = in(() -> tickets.find(100).orElseThrow());
        var email = in(() -> contacts.find(one.requester().contact()).orElseThrow())
                .emails()
                .getFirst();
        who = new Customer(
                one.heading().brand(),
                one.requester().contact(),
                one.requester().organisation(),
                Optional.of(email));
    }

    @Test
    void ofOneselfAndOfOnesOrganisation() {
        plans.atMost(OWN, () -> in(() -> seen.list(who, new Listed(false, false, ""), FIRST)));
        plans.atMost(OWN, () -> in(() -> seen.list(who, new Listed(false, true, "lamp"), FIRST)));
        if (who.organisation().isPresent())
            plans.atMost(OWN, () -> in(() -> seen.list(who, new Listed(true, false, ""), FIRST)));
    }

    @Test
    void oneByItsNumber() {
        plans.hot(() -> in(() -> seen.find(one.number(), who)));
        plans.hot(() -> in(() ->
                seen.find(one.number(), new Customer(who.brand(), who.contact(), Optional.empty(), Optional.empty()))));
        plans.hot(() -> in(() -> seen.said(one, who, Optional.empty(), 50)));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
