package org.goodword.ticketing.bulk;

import org.goodword.platform.work.Due;
import org.goodword.platform.work.DueWorker;
import org.springframework.stereotype.Component;

@Component
class BulkJobWorker implements DueWorker {
    private final BulkPieces pieces;

    BulkJobWorker(BulkPieces pieces) {
        this.pieces = pieces;
    }

    @Override
    public String kind() {
        return BulkJobs.WORK;
    }

    @Override
    public void handle(Due due) {
        pieces.goOn(due.subject());
    }
}
