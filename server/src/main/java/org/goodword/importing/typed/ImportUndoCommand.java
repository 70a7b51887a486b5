package org.goodword.importing.typed;

import org.goodword.importing.Run;
import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.springframework.stereotype.Component;

@Component
class ImportUndoCommand extends ChangeCommand {
    private final Runs runs;

    ImportUndoCommand(Runs runs, Watching watching) {
        super(watching);
        this.runs = runs;
    }

    @Override
    public String name() {
        return "import undo";
    }

    @Override
    public String help() {
        return "Takes away what an import made";
    }

    @Override
    Run change(RunId id) {
        return runs.undo(id);
    }
}
