package org.goodword.importing.typed;

import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.springframework.stereotype.Component;

@Component
class ImportStatusCommand extends ChangeCommand {
    private final Runs runs;

    ImportStatusCommand(Runs runs, Watching watching) {
        super(watching);
        this.runs = runs;
    }

    @Override
    public String name() {
        return "import status";
    }

    @Override
    public String help() {
        return "Tells how an import fares, and waits for its end";
    }

    @Override
    Run change(RunId id) {
        return runs.get(id);
    }
}
