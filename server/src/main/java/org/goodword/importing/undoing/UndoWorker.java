package org.goodword.importing.undoing;

import org.goodword.importing.RunId;
import org.goodword.importing.running.Runs;
import org.goodword.platform.WhileServing;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
@WhileServing
class UndoWorker implements DueWorker {
    private final Undoer undoer;

    UndoWorker(Undoer undoer) {
        this.undoer = undoer;
    }

    @Override
    public String kind() {
        return Runs.UNDO;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        undoer.undo(new RunId(due.subject()), () -> {});
    }
}
