package org.goodword.fields.indexing;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
class IndexingWorker implements DueWorker {
    private final Indexing indexing;

    IndexingWorker(Indexing indexing) {
        this.indexing = indexing;
    }

    @Override
    public String kind() {
        return Indexing.WORK;
    }

    @Override
    public void handle(Due due) {
        indexing.goOn(due.subject());
    }
}
