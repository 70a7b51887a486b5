package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.ledger.Audit;
import org.goodword.ledger.AuditFilter;
import org.goodword.platform.PageRequest;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// However long the ledger is, a page of it costs a page.
@GoodwordTest
class AuditUsesItsIndexesTests {
    private static final AuditFilter ALL =
            new AuditFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Autowired
    private BigWorkspace big;

    @Autowired
    private Audit audit;

    @Autowired
    private Agents agents;

    @Autowired
    private Plans plans;

    private WorkspaceId workspace;

    @BeforeEach
    void enter() {
        workspace = big.get();
    }

    @Test
    void all() {
        looks(ALL);
    }

    @Test
    void ofAPerson() {
        var doer = Workspaces.in(workspace, agents::all).getFirst().id();
        looks(new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.of(doer.value()), Optional.empty(), Optional.empty()));
    }

    @Test
    void ofAnEventAndOfATimeSpan() {
        var newest = Workspaces.in(workspace, () -> audit.search(ALL, new PageRequest(1, null)))
                .items()
                .getFirst();
        looks(new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(newest.entry().event()),
                Optional.empty()));
        looks(new AuditFilter(
                Optional.empty(),
                Optional.of(newest.entry().at()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        looks(new AuditFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("nothing.such"), Optional.empty()));
    }

    private void looks(AuditFilter filter) {
        var first = Workspaces.in(workspace, () -> audit.search(filter, new PageRequest(50, null)));
        Workspaces.in(workspace, () -> plans.hot(() -> audit.search(filter, new PageRequest(50, null))));
        if (first.next() == null) return;
        assertThat(first.items()).hasSize(50);
        Workspaces.in(workspace, () -> plans.hot(() -> audit.search(filter, new PageRequest(50, first.next()))));
    }
}
