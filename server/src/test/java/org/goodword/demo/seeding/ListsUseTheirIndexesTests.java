package org.goodword.demo.seeding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.identity.Brands;
import org.goodword.identity.Teams;
import org.goodword.ledger.Ledger;
import org.goodword.ledger.LedgerReader;
import org.goodword.ledger.Position;
import org.goodword.ledger.Subject;
import org.goodword.platform.Actor;
import org.goodword.platform.BrandScope;
import org.goodword.platform.Caller;
import org.goodword.platform.Cursor;
import org.goodword.platform.FieldRights;
import org.goodword.platform.Ids;
import org.goodword.platform.Limits;
import org.goodword.platform.PageRequest;
import org.goodword.platform.RowScope;
import org.goodword.platform.TeamId;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.ticketing.TicketPermissions;
import org.goodword.ticketing.Tickets;
import org.goodword.ticketing.conversation.Conversations;
import org.goodword.ticketing.listing.TicketLists;
import org.goodword.ticketing.listing.TicketRow;
import org.goodword.ticketing.tags.Tags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// As the application's role, under row-level security, beside a second workspace: no list reads much more than it
/// shows, however much there is.
@GoodwordTest
class ListsUseTheirIndexesTests {
    private static final String OPEN = "category:new,open,pending,on-hold -is:snoozed";

    @Autowired
    private BigWorkspace big;

    @Autowired
    private TicketLists lists;

    @Autowired
    private Conversations conversations;

    @Autowired
    private Tags tags;

    @Autowired
    private Agents agents;

    @Autowired
    private Teams teams;

    @Autowired
    private Brands brands;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerReader reader;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;
    private Caller caller;

    @BeforeEach
    void enter() {
        workspace = big.get();
        caller = Workspaces.in(workspace, () -> caller(RowScope.ALL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "category:new,open,pending,on-hold",
                "status:open",
                "status:closed",
                "status:new assignee:none",
                "assignee:me",
                "assignee:me status:open",
                "team:team-1",
                "team:team-1 status:open",
                "tag:billing",
                "tag:vip",
                "tag:nobody-has-it",
                "updated<7d",
                "participant:nobody@example.com",
                OPEN,
                "assignee:none " + OPEN,
                "assignee:me " + OPEN,
                "team:team-1 " + OPEN,
                "category:solved",
                "is:snoozed",
                "is:unanswered",
                "mentions:me",
                "follower:me"
            })
    void ticketsByFilter(String filter) {
        hot(() -> lists.list(filter, new PageRequest(50, null), caller));
    }

    /// With forty fields of the workspace's own.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "text-1:any",
                "text-3:v7",
                "text-3:nobody-has-it",
                "number-2:7",
                "number-2>=999",
                "text-3:v7 number-4:7",
                "text-3:v7 " + OPEN
            })
    void ticketsByTheirOwnFields(String filter) {
        atMost(Plans.FOR_EACH * 50, () -> lists.list(filter, new PageRequest(50, null), caller));
        atMost(Plans.FOR_EACH * TicketLists.MOST_COUNTED, () -> lists.count(filter, caller));
    }

    /// As much open work as it takes to find a page of it unread.
    @Test
    void whatIsUnread() {
        atMost(2 * Plans.FOR_EACH * 50, () -> lists.list("is:unread", new PageRequest(50, null), caller));
    }

    /// Two conditions, of which an index serves one: the page bounds what is read, not its rows.
    @Test
    void twoConditions() {
        atMost(Plans.FOR_EACH * 50, () -> lists.list("status:open tag:billing", new PageRequest(50, null), caller));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "status:closed", "status:open", "assignee:me"})
    void theNextPages(String filter) {
        Workspaces.in(workspace, () -> {
            var first = lists.list(filter, new PageRequest(50, null), caller);
            hot(() -> lists.list(filter, new PageRequest(50, first.next()), caller));
        });
    }

    /// One way through all tickets: the next page of a table costs no more than the first.
    @ParameterizedTest
    @ValueSource(strings = {"", "status:closed", "category:new,open,pending,on-hold"})
    void tablesOfTickets(String filter) {
        Workspaces.in(workspace, () -> {
            var first = lists.byOpening(filter, new PageRequest(200, null), caller);
            hot(() -> lists.byOpening(filter, new PageRequest(200, null), caller));
            hot(() -> lists.byOpening(filter, new PageRequest(200, first.next()), caller));
        });
    }

    @ParameterizedTest
    @EnumSource(RowScope.class)
    void whatOneAgentMaySee(RowScope scope) {
        var scoped = Workspaces.in(workspace, () -> caller(scope));
        hot(() -> lists.list("", new PageRequest(50, null), scoped));
        hot(() -> lists.list("status:open", new PageRequest(50, null), scoped));
    }

    /// Of the brand that all are of, and of one that has none.
    @ParameterizedTest
    @EnumSource(RowScope.class)
    void whatOneBrandShows(RowScope scope) {
        var all = Workspaces.in(workspace, () -> brands.all().getFirst().id().value());
        for (var brand : List.of(all, Ids.next())) {
            var limited = Workspaces.in(workspace, () -> caller(scope, new BrandScope.Only(Set.of(brand))));
            for (var filter : List.of("", "status:open", OPEN, "assignee:me " + OPEN)) {
                hot(() -> lists.list(filter, new PageRequest(50, null), limited));
                if (scope == RowScope.ALL)
                    atMost(Plans.FOR_EACH * TicketLists.MOST_COUNTED, () -> lists.count(filter, limited));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "status:open",
                "assignee:me",
                "status:new assignee:none",
                "tag:billing",
                OPEN,
                "assignee:none " + OPEN,
                "category:solved",
                "mentions:me",
                "is:unread"
            })
    void countsStopCounting(String filter) {
        atMost(Plans.FOR_EACH * TicketLists.MOST_COUNTED, () -> lists.count(filter, caller));
    }

    @ParameterizedTest
    @EnumSource(RowScope.class)
    void tagsAreCountedNoFurtherThanShown(RowScope scope) {
        var scoped = Workspaces.in(workspace, () -> caller(scope));
        // Each of a thousand uses of a tag is looked up, and for one who does not see all its ticket.
        atMost(3 * 50 * Tags.MOST_COUNTED, () -> tags.list(new PageRequest(50, null), scoped));
        hot(() -> tags.list(new PageRequest(50, Cursor.of("zzz").text()), scoped));
    }

    @Test
    void oneConversation() {
        var ticket = newest().ticket();
        hot(() -> conversations.page(ticket.id(), Optional.empty(), 50));
        hot(() -> conversations.page(ticket.id(), Optional.of(1), 50));
        hot(() -> ledger.history(new Subject("ticket", ticket.id().value()), new PageRequest(50, null)));
    }

    @Test
    void followingTheLedger() {
        hot(() -> reader.read(Position.START, 500));
        hot(() -> reader.read(reader.read(Position.START, 500).getLast().position(), 500));
        hot(() -> reader.head());
    }

    @Test
    void whoIsInTrouble() {
        var requester = newest().ticket().requester();
        hot(() -> tickets.urgent(requester.contact(), requester.organisation()));
    }

    private void hot(Runnable list) {
        Workspaces.in(workspace, () -> plans.hot(list));
    }

    private void atMost(int rows, Runnable list) {
        Workspaces.in(workspace, () -> plans.atMost(rows, list));
    }

    private TicketRow newest() {
        return in(() -> lists.list("", new PageRequest(1, null), caller))
                .items()
                .getFirst();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Workspaces.in(workspace, work);
    }

    private Caller caller(RowScope scope) {
        return caller(scope, BrandScope.every());
    }

    private Caller caller(RowScope scope, BrandScope ofBrands) {
        var agent = new Actor.Agent(agents.all().getFirst().id());
        var team = teams.all().stream().map(org.goodword.identity.Team::id).limit(1);
        return new Caller(
                workspace,
                agent,
                Set.of(TicketPermissions.VIEW),
                scope,
                Set.copyOf(team.<TeamId>map(id -> id).toList()),
                Limits.of(ofBrands, FieldRights.ALL));
    }
}
