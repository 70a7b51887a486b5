package org.goodword.ticketing.tags;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
class TagChangeWorker implements DueWorker {
    private final TagChanges changes;

    TagChangeWorker(TagChanges changes) {
        this.changes = changes;
    }

    @Override
    public String kind() {
        return TagChanges.WORK;
    }

    @Override
    public void handle(Due due) {
        changes.goOn(due.subject());
    }
}
