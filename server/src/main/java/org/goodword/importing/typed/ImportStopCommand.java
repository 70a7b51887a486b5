package org.goodword.importing.typed;

import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.springframework.stereotype.Component;

@Component
class ImportStopCommand extends ChangeCommand {
    private final Runs runs;

    ImportStopCommand(Runs runs, Watching watching) {
        super(watching);
        this.runs = runs;
    }

    @Override
    public String name() {
        return "import stop";
    }

    @Override
    public String help() {
        return "Ends an import where it is";
    }

    @Override
    Run change(RunId id) {
        return runs.stop(id);
    }
}
