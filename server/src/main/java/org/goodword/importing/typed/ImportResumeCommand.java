package org.goodword.importing.typed;

import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.springframework.stereotype.Component;

@Component
class ImportResumeCommand extends ChangeCommand {
    private final Runs runs;

    ImportResumeCommand(Runs runs, Watching watching) {
        super(watching);
        this.runs = runs;
    }

    @Override
    public String name() {
        return "import resume";
    }

    @Override
    public String help() {
        return "Goes on with an import that failed or was stopped";
    }

    @Override
    Run change(RunId id) {
        return runs.resume(id);
    }
}
