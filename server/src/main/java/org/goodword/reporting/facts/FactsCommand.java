package org.goodword.reporting.facts;

import org.goodword.platform.Workspaces;
import org.goodword.platform.spi.AdminArguments;
import org.goodword.platform.spi.AdminCommand;
import org.goodword.platform.spi.AdminConsole;
import org.springframework.stereotype.Component;

/// Makes all facts again, of every workspace. Reports go on meanwhile.
@Component
class FactsCommand implements AdminCommand {
    private final FactWriting writing;
    private final Workspaces workspaces;

    FactsCommand(FactWriting writing, Workspaces workspaces) {
        this.writing = writing;
        this.workspaces = workspaces;
    }

    @Override
    public String name() {
        return "facts rebuild";
    }

    @Override
    public String help() {
        return "Work out again what reports are made of";
    }

    @Override
    public int run(AdminArguments arguments, AdminConsole console) {
        for (var workspace : workspaces.all()) {
            Workspaces.in(workspace, writing::renew);
            for (var rounds = 1; Workspaces.in(workspace, writing::renewOn); rounds++)
                if (rounds % 25 == 0) console.note(rounds * 200 + " tickets done");
        }
        console.line("What reports are made of is worked out again.");
        return 0;
    }
}
