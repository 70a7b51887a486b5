package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.advocacy.AdvocacyPermissions;
import org.goodword.advocacy.GoodWords;
import org.goodword.advocacy.asking.Ask.State;
import org.goodword.advocacy.listing.Asks;
import org.goodword.chat.VisitorId;
import org.goodword.chat.attending.FirstAnswers;
import org.goodword.chat.conversing.Chats;
import org.goodword.identity.Agents;
import org.goodword.identity.Brands;
import org.goodword.platform.Actor;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.routing.LiveWork;
import org.goodword.routing.Routing;
import org.goodword.ticketing.TicketId;
import org.goodword.ticketing.TicketPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Chats that go on, and good words of years: see [ListsUseTheirIndexesTests].
@GoodwordTest
class LiveWorkUsesItsIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private Chats chats;

    @Autowired
    private FirstAnswers firstAnswers;

    @Autowired
    private Routing routing;

    @Autowired
    private Asks asks;

    @Autowired
    private GoodWords goodWords;

    @Autowired
    private Agents agents;

    @Autowired
    private Brands brands;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;
    private Caller asker;

    @BeforeEach
    void enter() {
        workspace = big.get();
        var agent = in(() -> agents.all()).getFirst().id();
        asker = new Caller(
                workspace,
                new Actor.Agent(agent),
                Set.of(TicketPermissions.VIEW, AdvocacyPermissions.VIEW),
                RowScope.ALL,
                Set.of());
    }

    @Test
    void chatsOfVisitors() {
        var some = in(() -> routing.waiting(50)).stream()
                .map(work -> new VisitorId(work.ticket().value()))
                .toList();
        hot(() -> chats.latest(some));
        hot(() -> chats.visitorOf(new TicketId(some.getFirst().value())));
        assertThat(in(() -> firstAnswers.usualMinutes(Optional.empty()))).isEmpty();
        hot(() -> firstAnswers.usualMinutes(Optional.empty()));
    }

    @Test
    void liveWork() {
        var waiting = in(() -> routing.waiting(50));
        assertThat(waiting).hasSize(50);
        hot(() -> routing.waiting(50));
        hot(() -> routing.withAgents(50));
        hot(() -> routing.find(waiting.stream().map(LiveWork::ticket).toList()));
        hot(() -> routing.find(waiting.getFirst().ticket()));
        hot(() -> routing.of(in(() -> agents.all()).getFirst().id()));
        atMost(Plans.FOR_EACH * 100, () -> routing.position(waiting.getLast()));
        hot(() -> routing.anyoneOnline(Optional.empty()));
    }

    @Test
    void goodWords() {
        hot(() -> asks.list(Optional.empty(), new PageRequest(50, null), asker));
        for (var state : List.of(State.AGREED, State.BLOCKED)) {
            var page = in(() -> asks.list(Optional.of(state), new PageRequest(50, null), asker));
            assertThat(page.items()).hasSize(50);
            hot(() -> asks.list(Optional.of(state), new PageRequest(50, page.next()), asker));
        }
        var brand = in(() -> brands.all()).getFirst().id();
        var page = in(() -> goodWords.published(brand, new PageRequest(50, null)));
        assertThat(page.items()).hasSize(50);
        hot(() -> goodWords.published(brand, new PageRequest(50, page.next())));
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private void atMost(int rows, Runnable list) {
        Workspaces.in(workspace, () -> plans.atMost(rows, list));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }
}
