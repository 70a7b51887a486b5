package org.goodword.demo.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.goodword.GoodwordTest;
import org.goodword.identity.Agents;
import org.goodword.identity.apps.AppConsents;
import org.goodword.identity.apps.AppKeeping;
import org.goodword.platform.Caller;
import org.goodword.platform.PageRequest;
import org.goodword.platform.Workspaces;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Apps of others, and who allowed them what: see [ListsUseTheirIndexesTests].
@GoodwordTest
class AppsUseTheirIndexesTests {
    @Autowired
    private BigWorkspace big;

    @Autowired
    private AppKeeping apps;

    @Autowired
    private AppConsents consents;

    @Autowired
    private Agents agents;

    @Autowired
    private Plans plans;

    private Caller admin;

    @BeforeEach
    void enter() {
        admin = in(() -> agents.callerFor(agents.all().getFirst().id()));
    }

    @Test
    void thoseOfAWorkspace() {
        assertThat(in(() -> apps.all(admin))).hasSize(BigApps.APPS);
        hot(() -> apps.all(admin));
    }

    @Test
    void thoseThatAnAgentAllowed() {
        assertThat(in(() -> consents.of(admin))).hasSize(BigApps.APPS);
        hot(() -> consents.of(admin));
    }

    @Test
    void whoAllowedOne() {
        var app = in(() -> apps.all(admin)).getFirst().app().id();
        var first = in(() -> apps.people(app, new PageRequest(2, null), admin));
        assertThat(first.items()).hasSize(2);
        hot(() -> apps.people(app, new PageRequest(2, null), admin));
        hot(() -> apps.people(app, new PageRequest(2, first.next()), admin));
    }

    private void hot(Runnable list) {
        Workspaces.in(big.get(), () -> plans.hot(list));
    }

    private <T> T in(Supplier<T> work) {
        return Workspaces.in(big.get(), work);
    }
}
