package org.goodword.moving.typed;

import java.util.Optional;
import org.goodword.platform.WorkspaceId;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand.Misused;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

/// The only one, or the one that was named.
@Component
class ChosenWorkspace {
    private final Workspaces workspaces;

    ChosenWorkspace(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    Optional<WorkspaceId> of(AdminArguments arguments, AdminConsole console) {
        var all = workspaces.all();
        if (all.isEmpty()) {
            console.note("There is no workspace here: Goodword is not set up yet.");
            return Optional.empty();
        }
        var named = arguments.option("workspace").map(ChosenWorkspace::number);
        if (named.isEmpty() && all.size() > 1) throw new Misused("--workspace is missing: there are several");
        var chosen = named.orElse(all.getFirst());
        if (!all.contains(chosen)) throw new Misused("There is no workspace " + chosen.value());
        return Optional.of(chosen);
    }

    private static WorkspaceId number(String typed) {
        try {
            return new WorkspaceId(Integer.parseInt(typed));
        } catch (NumberFormatException noNumber) {
            throw new Misused("--workspace takes a number");
        }
    }
}
