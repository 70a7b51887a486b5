package org.goodword.identity.setup;

import org.goodword.identity.rules.RuleKeeping;
import org.goodword.platform.Actor;
import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

@Component
class AllowListClearCommand implements AdminCommand {
    private static final Actor CONSOLE = new Actor.System("console");

    private final Workspaces workspaces;
    private final RuleKeeping rules;

    AllowListClearCommand(Workspaces workspaces, RuleKeeping rules) {
        this.workspaces = workspaces;
        this.rules = rules;
    }

    @Override
    public String name() {
        return "allow-list clear";
    }

    @Override
    public String help() {
        return "Lets agents and tokens come from every network again, where the sign-in rules have locked them out";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        var cleared = 0;
        for (var workspace : workspaces.all()) {
            if (rules.of(workspace).networks().isEmpty()) continue;
            Workspaces.in(workspace, () -> rules.clearNetworks(CONSOLE));
            cleared++;
        }
        console.line(cleared == 0 ? "No workspace has an allow list." : "Cleared. Agents come from everywhere again.");
        return 0;
    }
}
