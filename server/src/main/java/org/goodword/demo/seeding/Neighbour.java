package org.goodword.demo.seeding;

import java.time.ZoneOffset;
import org.goodword.identity.setup.Setup;
import org.goodword.identity.setup.Setup.Plan;
import org.goodword.platform.EmailAddress;
import org.goodword.platform.Token;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.springframework.stereotype.Component;

/// The second workspace: one that is there, else a new one that nobody can sign in to.
@Component
class Neighbour {
    private final Setup setup;
    private final Workspaces workspaces;

    Neighbour(Setup setup, Workspaces workspaces) {
        this.setup = setup;
        this.workspaces = workspaces;
    }

    WorkspaceId of(WorkspaceId first) {
        return workspaces.all().stream()
                .filter(workspace -> !workspace.equals(first))
                .findFirst()
                .orElseGet(this::make);
    }

    private WorkspaceId make() {
        return setup.another(new Plan(
                "Next door",
                "Next door",
                new EmailAddress("nobody@next-door.invalid"),
                "Nobody",
                Token.random("").value(),
                ZoneOffset.UTC,
                "en"));
    }
}
