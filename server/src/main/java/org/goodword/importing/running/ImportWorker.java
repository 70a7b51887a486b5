package org.goodword.importing.running;

import org.goodword.importing.RunId;
import org.goodword.platform.WhileServing;
import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

/// There only while the server serves: a command without one does the work itself.
@Component
@WhileServing
public class ImportWorker implements DueWorker {
    private final Runner runner;

    ImportWorker(Runner runner) {
        this.runner = runner;
    }

    @Override
    public String kind() {
        return Batches.WORK;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public void handle(Due due) {
        runner.run(new RunId(due.subject()), _ -> {});
    }
}
